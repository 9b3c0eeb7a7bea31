package vn.vanthu.pki;

import java.math.BigInteger;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Objects;

/** One line of a revocation list: which certificate, since when, why. */
public record Revocation(BigInteger serial, Instant since, CRLReason reason) {

    public Revocation {
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(reason, "reason");
    }

    public static Revocation of(X509Certificate certificate, Instant since, CRLReason reason) {
        return new Revocation(certificate.getSerialNumber(), since, reason);
    }
}
