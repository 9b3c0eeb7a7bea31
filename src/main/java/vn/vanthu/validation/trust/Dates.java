package vn.vanthu.validation.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** Validity periods. */
final class Dates {
    private Dates() {}

    static boolean covers(X509Certificate certificate, Instant moment) {
        return !moment.isBefore(certificate.getNotBefore().toInstant())
                && !moment.isAfter(certificate.getNotAfter().toInstant());
    }
}
