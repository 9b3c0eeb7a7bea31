package vn.vanthu.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;

/**
 * On which days offices work. Saturdays, Sundays and the holidays with a fixed date (Bộ luật Lao động 2019, Điều 112) are
 * free; Tết, days in lieu and Saturdays worked in exchange change from year to year and are entered.
 */
@ApplicationScoped
public class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    private static final int LONGEST_NOTE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Whether offices work on a day. */
    public boolean working(LocalDate day) {
        CalendarDay exception = entities.find(CalendarDay.class, day);
        return exception == null ? usually(day) : exception.working();
    }

    /** The first working day after a day. */
    public LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!working(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The day that is so many working days after a day.
     *
     * @param workingDays 0 for the day itself, or the first working day after it where it is none
     */
    public LocalDate after(LocalDate day, int workingDays) {
        return after(day, workingDays, this::working);
    }

    static LocalDate after(LocalDate day, int workingDays, Predicate<LocalDate> working) {
        LocalDate after = day;
        int left = workingDays;
        while (left > 0 || !working.test(after)) {
            after = after.plusDays(1);
            if (left > 0 && working.test(after)) {
                left--;
            }
        }
        return after;
    }

    /** Working time between two moments in whole minutes, by the hours of work of the installation. */
    public long minutesBetween(Instant from, Instant to) {
        Map<LocalDate, Boolean> exceptions =
                exceptions(OfficeTime.dateOf(from), OfficeTime.dateOf(to).plusDays(1)).stream()
                        .collect(Collectors.toMap(CalendarDay::day, CalendarDay::working));
        return WorkingHours.parse(Settings.text("vanthu.office.hours"))
                .minutes(from, to, day -> exceptions.getOrDefault(day, usually(day)));
    }

    /** What the rule says of a day, without the exceptions. */
    static boolean usually(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !HOLIDAYS.contains(MonthDay.from(day));
    }

    /** The days of a year that differ from the rule, the first one first. */
    public List<CalendarDay> exceptions(int year) {
        return exceptions(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private List<CalendarDay> exceptions(LocalDate first, LocalDate end) {
        return entities.createQuery(
                        "select d from CalendarDay d where d.day >= :first and d.day < :end order by d.day",
                        CalendarDay.class)
                .setParameter("first", first)
                .setParameter("end", end)
                .getResultList();
    }

    /**
     * Enters a day that differs from the rule, or changes it.
     *
     * @param note why; 1 to 200 characters
     */
    @Transactional
    public void enter(Actor actor, LocalDate day, boolean working, String note) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        String why = note.strip();
        if (day == null || why.isEmpty() || why.length() > LONGEST_NOTE) {
            throw new Refusal(Refusal.Kind.INVALID, "organisation.calendar.incomplete");
        }
        CalendarDay exception = entities.find(CalendarDay.class, day);
        if (exception == null) {
            exception = new CalendarDay(day);
            exception.become(working, why, actor, clock.instant());
            entities.persist(exception);
        } else {
            exception.become(working, why, actor, clock.instant());
        }
        entities.flush();
        journal.record(
                actor,
                "calendar.entered",
                new Subject("calendar-day", day.toString()),
                Map.of("working", Boolean.toString(working), "note", why));
    }

    /** The day follows the rule again. A second time changes nothing. */
    @Transactional
    public void remove(Actor actor, LocalDate day) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        CalendarDay exception = day == null ? null : entities.find(CalendarDay.class, day);
        if (exception == null) {
            return;
        }
        entities.remove(exception);
        entities.flush();
        journal.record(actor, "calendar.removed", new Subject("calendar-day", day.toString()), Map.of());
    }
}
