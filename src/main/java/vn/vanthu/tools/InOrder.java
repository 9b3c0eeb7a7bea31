package vn.vanthu.tools;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many items with several threads and hands over the results in the order of the items, each as soon as it and
 * all before it are done. At most a few items for each thread are under way or waiting, so memory does not grow with
 * their number, and an item that is slow to arrive (a name typed by hand) does not hold back the results before it.
 */
final class InOrder {

    private static final int WAITING_FOR_EACH_THREAD = 4;

    private InOrder() {}

    /**
     * @param work must not throw: it turns a failure into a result of its own
     * @throws InterruptedException where this thread is interrupted
     */
    static <T, R> void run(Iterator<T> items, int threads, Function<T, R> work, Consumer<R> results)
            throws InterruptedException {
        BlockingQueue<Future<Optional<R>>> pending = new ArrayBlockingQueue<>(threads * WAITING_FOR_EACH_THREAD);
        ExecutorService workers = Executors.newFixedThreadPool(threads, InOrder::daemon);
        Thread feeder = daemon(() -> feed(items, work, pending, workers));
        feeder.start();
        try {
            Optional<R> result = take(pending);
            while (result.isPresent()) {
                results.accept(result.get());
                result = take(pending);
            }
        } finally {
            feeder.interrupt();
            workers.shutdownNow();
        }
    }

    private static <T, R> void feed(
            Iterator<T> items,
            Function<T, R> work,
            BlockingQueue<Future<Optional<R>>> pending,
            ExecutorService workers) {
        try {
            try {
                while (items.hasNext()) {
                    T item = items.next();
                    CompletableFuture<Optional<R>> result = new CompletableFuture<>();
                    pending.put(result);
                    workers.execute(() -> complete(result, item, work));
                }
                pending.put(CompletableFuture.completedFuture(Optional.empty()));
            } catch (RuntimeException e) {
                pending.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            // the consumer has given up; nobody waits for more
            Thread.currentThread().interrupt();
        }
    }

    private static <T, R> void complete(CompletableFuture<Optional<R>> result, T item, Function<T, R> work) {
        try {
            result.complete(Optional.of(work.apply(item)));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private static <R> Optional<R> take(BlockingQueue<Future<Optional<R>>> pending) throws InterruptedException {
        try {
            return pending.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "vanthu-tools");
        thread.setDaemon(true);
        return thread;
    }
}
