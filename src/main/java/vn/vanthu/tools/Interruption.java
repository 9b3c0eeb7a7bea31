package vn.vanthu.tools;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets Ctrl-C (or a service manager's order to stop) end a batch between files: what is under way is finished, nothing
 * new is begun.
 */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final ReentrantReadWriteLock underWay = new ReentrantReadWriteLock();
    private final Thread hook;
    private volatile boolean stopped;

    /**
     * @param goodbye what to do when the last file under way is finished
     */
    Interruption(Runnable goodbye) {
        hook = new Thread(() -> stop(goodbye), "vanthu-tools-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether nothing new shall be begun. */
    boolean stopped() {
        return stopped;
    }

    /** Does the work, or the other where the batch was stopped; the process does not end in the middle of the work. */
    <R> R guard(Supplier<R> work, Supplier<R> other) {
        underWay.readLock().lock();
        try {
            return stopped ? other.get() : work.get();
        } finally {
            underWay.readLock().unlock();
        }
    }

    private void stop(Runnable goodbye) {
        stopped = true;
        try {
            underWay.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        goodbye.run();
    }

    @Override
    public void close() {
        if (!stopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending already, and the hook does its work
                Thread.yield();
            }
        }
    }
}
