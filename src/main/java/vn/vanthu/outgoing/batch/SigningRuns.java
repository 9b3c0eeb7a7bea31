package vn.vanthu.outgoing.batch;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.SignerKeys;
import vn.vanthu.outgoing.Signing;
import vn.vanthu.outgoing.Signing.Outcome;
import vn.vanthu.outgoing.Signing.Seen;
import vn.vanthu.outgoing.SigningBatches;
import vn.vanthu.outgoing.SigningBatches.Batch;
import vn.vanthu.outgoing.SigningBatches.Chosen;
import vn.vanthu.platform.problem.Refusal;

/**
 * The batches that signatories have begun, each in a thread of its own that goes on when the page is left. What was signed
 * stands in the documents themselves; what a restart broke off is still waiting to be signed, and the open key is gone:
 * {@link SigningBatches} then tells what was meant to be signed.
 */
@ApplicationScoped
public class SigningRuns {

    private final Map<Long, SigningRun> newest = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Signing signing;

    @Inject
    private SigningBatches batches;

    @Inject
    private OutgoingDocuments documents;

    /** Whether the person's newest batch is still being signed. */
    public boolean running(Actor actor) {
        return newest(actor).filter(run -> !run.finished()).isPresent();
    }

    /** Begins no further document of the person's newest batch; the one under way is signed. */
    public void cancel(Actor actor) {
        newest(actor).ifPresent(SigningRun::cancel);
    }

    /** How far the person's newest batch is. */
    public SigningProgress progress(Actor actor) {
        Optional<SigningRun> run = newest(actor);
        return run.isPresent() ? progress(actor, run.get()) : beforeTheRestart(actor);
    }

    private Optional<SigningRun> newest(Actor actor) {
        return Optional.ofNullable(newest.get(actor.personId()));
    }

    private SigningProgress progress(Actor actor, SigningRun run) {
        // asked before the outcomes: of a batch that ends meanwhile this tells too little, and one asks again
        boolean running = !run.finished();
        List<Outcome> outcomes = run.outcomes();
        return new SigningProgress(
                running,
                run.cancelled(),
                Optional.empty(),
                run.total(),
                outcomes.size(),
                outcomes.stream().filter(Outcome.Signed.class::isInstance).count(),
                outcomes.stream()
                        .map(outcome -> line(actor, outcome))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private SigningProgress beforeTheRestart(Actor actor) {
        Optional<Batch> broken = batches.last(actor);
        List<Chosen> documents = broken.map(Batch::documents).orElse(List.of());
        return new SigningProgress(
                false,
                false,
                broken.map(Batch::begunAt),
                broken.map(Batch::total).orElse(0),
                documents.size(),
                broken.map(Batch::signed).orElse(0L),
                documents.stream()
                        .map(chosen -> new BatchLine(
                                chosen.document(), chosen.signed() ? null : "outgoing.batch.left", List.of()))
                        .toList());
    }

    /** Empty for a document that the person may not even know of. */
    private Optional<BatchLine> line(Actor actor, Outcome outcome) {
        if (outcome instanceof Outcome.NotSigned not) {
            return not.reason().kind() == Refusal.Kind.NOT_FOUND
                    ? Optional.empty()
                    : Optional.of(new BatchLine(
                            documents.find(actor, not.id()),
                            not.reason().key(),
                            not.reason().arguments()));
        }
        return Optional.of(new BatchLine(documents.find(actor, ((Outcome.Signed) outcome).id()), null, List.of()));
    }

    /**
     * Begins a batch.
     *
     * @throws Refusal when the person's last one is still under way
     */
    public void start(Actor actor, SignerKeys.Opened key, List<Seen> documents) {
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

    private void work(SigningRun run, SignerKeys.Opened key, List<Seen> documents) {
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
    private Outcome outcome(SignerKeys.Opened key, Seen document) {
        try {
            return signing.sign(key, document);
        } catch (RuntimeException e) {
            return new Outcome.NotSigned(
                    document.id(), new Refusal(e, Refusal.Kind.UNAVAILABLE, "outgoing.batch.fault"));
        }
    }
}
