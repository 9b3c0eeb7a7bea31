package vn.vanthu.validation;

import java.time.Instant;
import java.util.Optional;

/**
 * What was found out about the revocation of one certificate.
 *
 * @param status the status at the moment that counts
 * @param source CRL, OCSP or empty
 * @param producedAt when the CRL or the response was made
 * @param nextUpdate until when its maker calls it fresh
 * @param revokedAt when the certificate was revoked, where it was
 * @param cause reason code of the revocation as a word, empty where unknown
 */
public record RevocationFinding(
        RevocationStatus status,
        String source,
        Optional<Instant> producedAt,
        Optional<Instant> nextUpdate,
        Optional<Instant> revokedAt,
        String cause) {

    public static final RevocationFinding NOT_CHECKED = of(RevocationStatus.NOT_CHECKED);
    public static final RevocationFinding UNKNOWN = of(RevocationStatus.UNKNOWN);

    private static RevocationFinding of(RevocationStatus status) {
        return new RevocationFinding(status, "", Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
}
