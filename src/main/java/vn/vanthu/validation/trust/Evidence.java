package vn.vanthu.validation.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * What one authentic CRL or OCSP response says of one certificate.
 *
 * @param kind CRL or OCSP
 * @param producedAt its thisUpdate
 * @param nextUpdate its nextUpdate
 * @param revokedAt when the certificate was revoked, empty when it is not listed
 * @param cause reason of the revocation as a word, empty where none
 * @param outlivesExpiry whether it still speaks of certificates that expired before it was made
 */
record Evidence(
        String kind,
        Instant producedAt,
        Optional<Instant> nextUpdate,
        Optional<Instant> revokedAt,
        String cause,
        boolean outlivesExpiry) {}
