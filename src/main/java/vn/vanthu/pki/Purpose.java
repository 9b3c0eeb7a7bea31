package vn.vanthu.pki;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What the holder of an end certificate does with the key; decides key usage and extended key usage (RFC 5280). */
public enum Purpose {
    /** A person or an agency that signs documents. */
    DOCUMENT_SIGNING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, null),
    /** An RFC 3161 time-stamping authority: the extended key usage is critical and alone, as section 2.3 wants it. */
    TIME_STAMPING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, KeyPurposeId.id_kp_timeStamping),
    /** A delegated RFC 6960 responder, itself marked as not to be checked for revocation. */
    OCSP_SIGNING(KeyUsage.digitalSignature, KeyPurposeId.id_kp_OCSPSigning),
    /** The server's own signature on journal checkpoints and reports. */
    SERVER_SIGNING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, null),
    /** A TLS server. */
    TLS_SERVER(KeyUsage.digitalSignature | KeyUsage.keyEncipherment, KeyPurposeId.id_kp_serverAuth);

    private final int keyUsage;
    private final KeyPurposeId extended;

    Purpose(int keyUsage, KeyPurposeId extended) {
        this.keyUsage = keyUsage;
        this.extended = extended;
    }

    KeyUsage keyUsage() {
        return new KeyUsage(keyUsage);
    }

    /** The single extended key usage, or null where the certificate carries none. */
    KeyPurposeId extendedKeyUsage() {
        return extended;
    }
}
