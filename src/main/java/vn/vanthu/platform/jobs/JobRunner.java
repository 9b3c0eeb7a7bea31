package vn.vanthu.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Runs the recurring jobs of all features while the application is up. */
@Singleton
@Startup
public class JobRunner {

    private static final int THREADS = 2;

    @Resource(lookup = "java:app/jdbc/office")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    @Any
    private Instance<RecurringJob> jobs;

    private Scheduler scheduler;

    @PostConstruct
    void start() {
        List<RecurringTask<Void>> tasks = jobs.stream().map(JobRunner::task).toList();
        scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .threads(THREADS)
                .executorService(threads)
                .pollingInterval(Duration.ofSeconds(10))
                .commitWhenAutocommitDisabled(false)
                .build();
        scheduler.start();
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> job.run());
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}
