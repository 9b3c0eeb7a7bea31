package vn.vanthu.signing.check;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;

/** Certificates with unusual key usage, which the generator of test certificates does not make. */
final class KeyUsages {

    private KeyUsages() {}

    /** A certificate whose key may only encipher keys, issued by this authority. */
    static X509Certificate enciphering(Credential authority) throws Exception {
        KeyPair pair = KeyKind.EC_P256.generate();
        long now = System.currentTimeMillis();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                authority.certificate(),
                BigInteger.valueOf(now),
                new Date(now - 60_000),
                new Date(now + 3_600_000),
                new javax.security.auth.x500.X500Principal("CN=Cipher,C=VN"),
                pair.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyEncipherment));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.key())));
    }
}
