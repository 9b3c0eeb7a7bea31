package vn.vanthu.validation;

import java.time.Duration;
import java.util.List;

/**
 * The state of the world that a check depends on.
 *
 * @param trust anchors and intermediates
 * @param revocation sources of revocation data besides the document itself, asked in this order
 * @param issuers where missing issuer certificates may be found
 * @param algorithms until when algorithms are trusted
 * @param budget how long the check of one file may work before it ends as indeterminate
 */
public record ValidationContext(
        TrustStore trust,
        List<RevocationSource> revocation,
        IssuerSource issuers,
        AlgorithmPolicy algorithms,
        Duration budget) {

    /** Time for one file when nothing else is said. */
    public static final Duration USUAL_BUDGET = Duration.ofSeconds(20);

    public ValidationContext {
        revocation = List.copyOf(revocation);
    }

    /** Offline, with the standard algorithm policy and the usual budget. */
    public static ValidationContext offline(TrustStore trust, List<RevocationSource> revocation) {
        return new ValidationContext(trust, revocation, IssuerSource.NONE, AlgorithmPolicy.standard(), USUAL_BUDGET);
    }
}
