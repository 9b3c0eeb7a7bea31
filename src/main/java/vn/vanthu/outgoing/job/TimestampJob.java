package vn.vanthu.outgoing.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import vn.vanthu.outgoing.Timestamping;
import vn.vanthu.platform.jobs.RecurringJob;

/** Fetches the time-stamps that are due, four at once as the state's server wants it. */
@ApplicationScoped
public class TimestampJob implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(TimestampJob.class.getName());
    private static final int AT_ONCE = 4;
    private static final int MOST_A_RUN = 200;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Timestamping timestamping;

    @Override
    public String name() {
        return "outgoing-timestamps";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofSeconds(20));
    }

    @Override
    public void run() {
        Queue<Runnable> due = new ConcurrentLinkedQueue<>(timestamping.due(MOST_A_RUN));
        IntStream.range(0, Math.min(AT_ONCE, due.size()))
                .mapToObj(worker -> threads.submit(() -> work(due)))
                .toList()
                .forEach(TimestampJob::await);
    }

    /** A fault with one document is told and keeps no other from its time-stamp. */
    private static void work(Queue<Runnable> due) {
        for (Runnable one = due.poll(); one != null; one = due.poll()) {
            try {
                one.run();
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "A time-stamp could not be kept", e);
            }
        }
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while time-stamps were fetched", e);
        }
    }
}
