package vn.vanthu.validation;

import java.time.Duration;
import java.util.ArrayList;
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

    /** The same world with one more source, asked after the others, that finds missing issuers as well. */
    public <T extends RevocationSource & IssuerSource> ValidationContext with(T source) {
        List<RevocationSource> all = new ArrayList<>(revocation);
        all.add(source);
        return new ValidationContext(trust, all, source, algorithms, budget);
    }

    /** Offline, with the standard algorithm policy and the usual budget. */
    public static ValidationContext offline(TrustStore trust, List<RevocationSource> revocation) {
        return new ValidationContext(trust, revocation, IssuerSource.NONE, AlgorithmPolicy.standard(), USUAL_BUDGET);
    }
}
