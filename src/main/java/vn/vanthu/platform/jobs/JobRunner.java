package vn.vanthu.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Runs the recurring jobs of all features while the application is up. */
@Singleton
@Startup
public class JobRunner {

    private static final int THREADS = 2;

    /** No job is done while the application still starts. */
    private static final int FIRST_AFTER_SECONDS = 10;

    @Resource(lookup = "java:app/jdbc/office")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private ManagedScheduledExecutorService later;

    @Resource
    private ContextService contexts;

    @Inject
    @Any
    private Instance<RecurringJob> jobs;

    private Scheduler scheduler;

    @PostConstruct
    void start() {
        List<RecurringTask<Void>> tasks = jobs.stream().map(this::task).toList();
        scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .threads(THREADS)
                .executorService(threads)
                .pollingInterval(Duration.ofSeconds(10))
                .commitWhenAutocommitDisabled(false)
                .build();
        later.schedule(scheduler::start, FIRST_AFTER_SECONDS, TimeUnit.SECONDS);
    }

    /** In the application's context: a bean that a job is the first to use would else get no database. */
    private RecurringTask<Void> task(RecurringJob job) {
        Runnable work = contexts.contextualRunnable(job::run);
        return Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> work.run());
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}
