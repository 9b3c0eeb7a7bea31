package vn.vanthu.outgoing.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.vanthu.outgoing.Reminding;
import vn.vanthu.platform.jobs.RecurringJob;

/** Reminds of steps that are due, every half hour of a working day; who was told is not told again. */
@ApplicationScoped
public class ReminderJob implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(ReminderJob.class.getName());

    @Inject
    private Reminding reminding;

    @Override
    public String name() {
        return "outgoing-reminders";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(30));
    }

    @Override
    public void run() {
        each(reminding.withoutDeadline(), reminding::giveDeadline);
        if (reminding.dayOfWork()) {
            each(reminding.due(), reminding::remind);
            each(reminding.dueOpinions(), reminding::remindOfOpinion);
        }
    }

    /** A fault with one document is told and keeps no other from its reminder. */
    private static void each(List<Long> ids, LongConsumer act) {
        for (long id : ids) {
            try {
                act.accept(id);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "No reminder of outgoing document or question " + id, e);
            }
        }
    }
}
