package vn.vanthu.validation.cms;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import vn.vanthu.validation.crypto.Digests;

/**
 * What a signature says of its certificate: issuer and serial number, or the subject key identifier.
 *
 * @param issuer issuer and serial number, or empty
 * @param keyIdentifier subject key identifier, or empty
 * @param certificate the certificate itself, for formats that give it outright
 */
record SignerReference(
        Optional<IssuerAndSerialNumber> issuer, Optional<byte[]> keyIdentifier, Optional<X509Certificate> certificate) {
    private static final String KEY_IDENTIFIER = "2.5.29.14";

    static SignerReference of(SignerIdentifier identifier) {
        if (identifier.isTagged()) {
            byte[] key = ASN1OctetString.getInstance(identifier.getId()).getOctets();
            return new SignerReference(Optional.empty(), Optional.of(key), Optional.empty());
        }
        return new SignerReference(
                Optional.of(IssuerAndSerialNumber.getInstance(identifier.getId())), Optional.empty(), Optional.empty());
    }

    boolean matches(X509Certificate candidate) {
        if (certificate.isPresent()) {
            return certificate.get().equals(candidate);
        }
        if (issuer.isPresent()) {
            return issuer.get().getSerialNumber().getValue().equals(candidate.getSerialNumber())
                    && issuer.get()
                            .getName()
                            .equals(X500Name.getInstance(
                                    candidate.getIssuerX500Principal().getEncoded()));
        }
        byte[] extension = candidate.getExtensionValue(KEY_IDENTIFIER);
        if (extension != null) {
            byte[] inner = ASN1OctetString.getInstance(extension).getOctets();
            return Arrays.equals(ASN1OctetString.getInstance(inner).getOctets(), keyIdentifier.orElseThrow());
        }
        byte[] key = SubjectPublicKeyInfo.getInstance(candidate.getPublicKey().getEncoded())
                .getPublicKeyData()
                .getBytes();
        return Arrays.equals(Digests.create("SHA-1").digest(key), keyIdentifier.orElseThrow());
    }
}
