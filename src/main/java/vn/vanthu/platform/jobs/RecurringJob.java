package vn.vanthu.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/** Something the system does by itself, again and again. */
public interface RecurringJob {

    /** A name that stays the same over releases. */
    String name();

    /** When it is due. */
    Schedule schedule();

    /** Does it once; what it throws is logged, and it is tried again when next due. */
    void run();
}
