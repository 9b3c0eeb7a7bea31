package vn.vanthu.outgoing.batch;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.outgoing.Signing.Outcome;

/** How far one batch of signatures is. Safe for use by several threads. */
final class SigningRun {

    private final int total;
    private final List<Outcome> outcomes = new ArrayList<>();
    private volatile boolean cancelled;
    private volatile boolean finished;

    SigningRun(int total) {
        this.total = total;
    }

    int total() {
        return total;
    }

    /** What became of each so far, in their order. */
    synchronized List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    synchronized void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** Begins no further document. */
    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    void finish() {
        finished = true;
    }

    boolean finished() {
        return finished;
    }
}
