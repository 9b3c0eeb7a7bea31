package vn.vanthu.compliance.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.vanthu.compliance.Sums;
import vn.vanthu.platform.jobs.RecurringJob;

/** Puts the rows of the sums together, and builds the sums where there are none yet: from the first start on. */
@ApplicationScoped
public class SumsTended implements RecurringJob {

    private static final Duration BETWEEN = Duration.ofMinutes(10);

    @Inject
    private Sums sums;

    @Override
    public String name() {
        return "compliance-sums";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(BETWEEN);
    }

    @Override
    public void run() {
        sums.tend();
    }
}
