package vn.vanthu.validation;

/** Revocation status of a certificate as far as it could be found out. */
public enum RevocationStatus {
    GOOD,
    REVOKED,
    UNKNOWN,
    /** Not looked for: a trust anchor, an OCSP responder with no-check, or no trusted chain at all. */
    NOT_CHECKED
}
