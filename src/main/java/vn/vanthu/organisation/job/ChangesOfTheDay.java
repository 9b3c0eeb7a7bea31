package vn.vanthu.organisation.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.vanthu.organisation.DueChanges;
import vn.vanthu.platform.jobs.RecurringJob;

/** Carries out changes of the organisation whose day has come, also while nobody works. */
@ApplicationScoped
public class ChangesOfTheDay implements RecurringJob {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    @Inject
    private DueChanges due;

    @Override
    public String name() {
        return "organisation-changes";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(BETWEEN);
    }

    @Override
    public void run() {
        due.carryOut();
    }
}
