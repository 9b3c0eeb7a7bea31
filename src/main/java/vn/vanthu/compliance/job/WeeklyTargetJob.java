package vn.vanthu.compliance.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import vn.vanthu.compliance.TargetWarnings;
import vn.vanthu.platform.jobs.RecurringJob;
import vn.vanthu.platform.time.OfficeTime;

/**
 * Tells office managers once a week, on its first working day: it looks every morning, and who was told this week is not
 * told again.
 */
@ApplicationScoped
public class WeeklyTargetJob implements RecurringJob {

    @Inject
    private TargetWarnings warnings;

    @Override
    public String name() {
        return "compliance-weekly-targets";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(OfficeTime.ZONE, LocalTime.of(7, 0));
    }

    @Override
    public void run() {
        warnings.agencies().forEach(warnings::warnOfficeManagers);
    }
}
