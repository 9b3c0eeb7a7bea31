package vn.vanthu.compliance.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.vanthu.audit.Author;
import vn.vanthu.compliance.Recount;
import vn.vanthu.compliance.RecountRequests;
import vn.vanthu.platform.jobs.RecurringJob;

/** Does the recounts that somebody asked for. */
@ApplicationScoped
public class AskedRecount implements RecurringJob {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    @Inject
    private RecountRequests requests;

    @Inject
    private Recount recount;

    @Override
    public String name() {
        return "compliance-recount-asked";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(BETWEEN);
    }

    @Override
    public void run() {
        requests.begin().ifPresent(this::recount);
    }

    private void recount(Author asker) {
        try {
            recount.run(asker);
            requests.end(null);
        } catch (RuntimeException e) {
            requests.end(e.toString());
            throw e;
        }
    }
}
