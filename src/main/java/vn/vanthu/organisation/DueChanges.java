package vn.vanthu.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees to it that planned changes happen on their day. The first request of the day carries them out before it is
 * answered, so that nobody works in a unit that is no more; a job does where nobody asks, and after a start.
 */
@ApplicationScoped
public class DueChanges {

    private static final Logger LOG = Logger.getLogger(DueChanges.class.getName());

    @Inject
    private Reorganisation reorganisation;

    @Inject
    private Clock clock;

    /** No request before this day has anything to do here. The first one after a start looks. */
    private final AtomicReference<LocalDate> next = new AtomicReference<>(LocalDate.MIN);

    /** A change was planned for a day. */
    void planned(LocalDate day) {
        next.accumulateAndGet(day, (known, added) -> added.isBefore(known) ? added : known);
    }

    /** Before anything else is done on a day; asks the database only where something may be due. */
    public void beforeWork() {
        if (!LocalDate.now(clock).isBefore(next.get())) {
            carryOut();
        }
    }

    /** Carries out what is due. A failure is logged, and tried again by the job; work goes on as before the change. */
    public void carryOut() {
        next.set(LocalDate.MAX);
        reorganisation.due().forEach(this::carryOut);
        reorganisation
                .nextPlanned()
                .filter(day -> LocalDate.now(clock).isBefore(day))
                .ifPresent(this::planned);
    }

    private void carryOut(long id) {
        try {
            reorganisation.carryOut(id);
            LOG.info(() -> "Change " + id + " of the organisation took effect");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Change " + id + " of the organisation could not take effect");
        }
    }
}
