package vn.vanthu.validation.network;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import vn.vanthu.validation.crypto.Digests;

/** An OCSP request about one certificate, without a nonce so that responders may answer from their cache (RFC 5019). */
final class OcspQuestion {
    private OcspQuestion() {}

    static Optional<byte[]> about(X509Certificate certificate, X509Certificate issuer) {
        byte[] name = certificate.getIssuerX500Principal().getEncoded();
        byte[] key = SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded())
                .getPublicKeyData()
                .getBytes();
        // the identifier is no protection, only a name: SHA-1 is what every responder knows
        CertID id = new CertID(
                new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE),
                new DEROctetString(Digests.create("SHA-1").digest(name)),
                new DEROctetString(Digests.create("SHA-1").digest(key)),
                new ASN1Integer(certificate.getSerialNumber()));
        TBSRequest request = new TBSRequest(null, new DERSequence(new Request(id, null)), (Extensions) null);
        try {
            return Optional.of(new OCSPRequest(request, null).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("a request in memory has an encoding", e);
        }
    }
}
