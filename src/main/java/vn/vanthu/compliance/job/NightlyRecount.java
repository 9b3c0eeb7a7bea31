package vn.vanthu.compliance.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import vn.vanthu.audit.Author;
import vn.vanthu.compliance.Recount;
import vn.vanthu.platform.jobs.RecurringJob;
import vn.vanthu.platform.time.OfficeTime;

/** Recounts every night; a difference is in the log, as an alarm, and in the journal. */
@ApplicationScoped
public class NightlyRecount implements RecurringJob {

    @Inject
    private Recount recount;

    @Override
    public String name() {
        return "compliance-recount";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(OfficeTime.ZONE, LocalTime.of(2, 0));
    }

    @Override
    public void run() {
        recount.run(Author.system());
    }
}
