package vn.vanthu.compliance.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import vn.vanthu.compliance.TargetWarnings;
import vn.vanthu.platform.jobs.RecurringJob;
import vn.vanthu.platform.time.OfficeTime;

/** Warns heads of units after each working day. */
@ApplicationScoped
public class TargetWarningJob implements RecurringJob {

    @Inject
    private TargetWarnings warnings;

    @Override
    public String name() {
        return "compliance-target-warnings";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(OfficeTime.ZONE, LocalTime.of(17, 45));
    }

    @Override
    public void run() {
        warnings.agencies().forEach(warnings::warnHeads);
    }
}
