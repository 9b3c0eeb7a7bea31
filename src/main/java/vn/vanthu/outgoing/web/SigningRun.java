package vn.vanthu.outgoing.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.vanthu.outgoing.Signing.Outcome;

/** How far one batch of signatures is. Safe for use by several threads. */
final class SigningRun {

    private final int total;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean cancelled;

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
        end.countDown();
    }

    boolean finished() {
        return end.getCount() == 0;
    }

    /** Waits for the end, but not long. */
    boolean await(Duration patience) {
        try {
            return end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return finished();
        }
    }
}
