package vn.vanthu.outgoing.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.Signing;
import vn.vanthu.outgoing.Signing.Outcome;
import vn.vanthu.outgoing.Signing.Seen;
import vn.vanthu.outgoing.SigningBatches;
import vn.vanthu.platform.problem.Refusal;

/**
 * The batches that signatories have begun, each in a thread of its own that goes on when the page is left. What was signed
 * stands in the documents themselves; what a restart broke off is still waiting to be signed, and the open key is gone:
 * {@link SigningBatches} then tells what was meant to be signed.
 */
@ApplicationScoped
class SigningRuns {

    private final Map<Long, SigningRun> newest = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Signing signing;

    @Inject
    private SigningBatches batches;

    /** The person's newest batch. */
    Optional<SigningRun> of(long personId) {
        return Optional.ofNullable(newest.get(personId));
    }

    /**
     * Begins a batch.
     *
     * @throws Refusal when the person's last one is still under way
     */
    void start(Actor actor, Signing.Opened key, List<Seen> documents) {
        SigningRun run = new SigningRun(documents.size());
        newest.merge(actor.personId(), run, (before, next) -> {
            if (!before.finished()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "outgoing.batch.running");
            }
            return next;
        });
        try {
            batches.begin(actor, documents);
            threads.execute(() -> work(run, key, documents));
        } catch (RuntimeException e) {
            run.finish();
            throw e;
        }
    }

    private void work(SigningRun run, Signing.Opened key, List<Seen> documents) {
        try {
            for (Seen document : documents) {
                if (run.cancelled()) {
                    return;
                }
                run.add(outcome(key, document));
            }
        } finally {
            run.finish();
        }
    }

    /** A fault in one document is told of it and keeps no other from being signed. */
    private Outcome outcome(Signing.Opened key, Seen document) {
        try {
            return signing.sign(key, document);
        } catch (RuntimeException e) {
            return new Outcome.NotSigned(
                    document.id(), new Refusal(e, Refusal.Kind.UNAVAILABLE, "outgoing.batch.fault"));
        }
    }
}
