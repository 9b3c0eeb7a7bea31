package vn.vanthu.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import vn.vanthu.platform.time.OfficeTime;

/**
 * When the demo's documents are written and what becomes of them: every act with its moment, in the order of time, from
 * the first of January to now. Always the same for the same day and length.
 */
final class DemoPlan {

    /** Documents that are on their way when somebody looks: one more than there are acts, so that each state occurs. */
    private static final int UNDERWAY = 12;

    private static final Duration UNDERWAY_SINCE = Duration.ofHours(3);

    private final DemoCatalogue catalogue;
    private final Instant now;
    private final Random random = new Random(2026);
    private final List<Act> acts = new ArrayList<>();

    private DemoPlan(DemoCatalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    /** What is done. */
    enum Kind {
        BEGIN,
        SUBMIT,
        SEND_BACK,
        PASS_CONTENT,
        PASS_FORM,
        SIGN,
        NUMBER,
        ISSUE,
        REGISTER,
        REFUSE,
        DIRECT,
        START,
        FINISH;

        static final List<Kind> OUTGOING = List.of(BEGIN, SUBMIT, PASS_CONTENT, PASS_FORM, SIGN, NUMBER, ISSUE);
    }

    /**
     * One act.
     *
     * @param document ordinal of the document in the year
     * @param receiver code of the receiving agency, or empty where it is the sender's act
     */
    record Act(Instant moment, Kind kind, int document, DemoCatalogue.Text text, String receiver) {}

    static List<Act> of(DemoCatalogue catalogue, Instant now, int documents) {
        DemoPlan plan = new DemoPlan(catalogue, now);
        int underway = Math.min(UNDERWAY, documents / 2);
        plan.finished(documents - underway);
        plan.underway(documents - underway, underway);
        plan.acts.removeIf(act -> act.moment().isAfter(now));
        plan.acts.sort(
                Comparator.comparing(Act::moment).thenComparing(Act::document).thenComparing(Act::kind));
        return List.copyOf(plan.acts);
    }

    private void finished(int documents) {
        LocalDate today = OfficeTime.dateOf(now);
        LocalDate first = today.withDayOfYear(1).plusDays(4);
        long days = Math.max(1, ChronoUnit.DAYS.between(first, today.minusDays(2)));
        for (int ordinal = 0; ordinal < documents; ordinal++) {
            LocalDate day = workday(first.plusDays(days * ordinal / Math.max(1, documents)));
            Instant begin = at(day, 8, random.nextInt(90));
            DemoCatalogue.Text text = catalogue.text(ordinal, day);
            Instant issued = outgoing(ordinal, text, begin);
            for (String receiver : text.recipients()) {
                incoming(ordinal, text, receiver, issued);
            }
        }
    }

    private Instant outgoing(int ordinal, DemoCatalogue.Text text, Instant begin) {
        Instant moment = begin;
        add(moment, Kind.BEGIN, ordinal, text);
        moment = later(moment, 60);
        add(moment, Kind.SUBMIT, ordinal, text);
        if (ordinal % 13 == 5) {
            moment = later(moment, 40);
            add(moment, Kind.SEND_BACK, ordinal, text);
            moment = later(moment, 90);
            add(moment, Kind.SUBMIT, ordinal, text);
        }
        for (Kind kind : List.of(Kind.PASS_CONTENT, Kind.PASS_FORM, Kind.SIGN, Kind.NUMBER, Kind.ISSUE)) {
            moment = later(moment, 45);
            add(moment, kind, ordinal, text);
        }
        return moment;
    }

    /** The commune is slower than the others, and leaves some unfinished: that is what an office manager looks for. */
    private void incoming(int ordinal, DemoCatalogue.Text text, String receiver, Instant issued) {
        boolean slow = receiver.startsWith("H99.50");
        LocalDate day = OfficeTime.dateOf(issued);
        if (slow && ordinal % 17 == 3) {
            add(later(issued, 50), Kind.REFUSE, ordinal, text, receiver);
            return;
        }
        LocalDate registered = workday(day.plusDays(slow ? 2 : 1));
        add(at(registered, 8, 15 + random.nextInt(60)), Kind.REGISTER, ordinal, text, receiver);
        LocalDate directed = workday(registered.plusDays(slow ? 2 : 0));
        add(at(directed, 14, random.nextInt(60)), Kind.DIRECT, ordinal, text, receiver);
        LocalDate started = workday(directed.plusDays(1));
        add(at(started, 9, random.nextInt(60)), Kind.START, ordinal, text, receiver);
        if (ordinal % (slow ? 3 : 7) != 1) {
            LocalDate finished = workday(started.plusDays((slow ? 7 : 2) + random.nextInt(4)));
            add(at(finished, 16, random.nextInt(50)), Kind.FINISH, ordinal, text, receiver);
        }
    }

    /** Each stops one act later than the one before, so that every state can be seen today. */
    private void underway(int firstOrdinal, int documents) {
        for (int index = 0; index < documents; index++) {
            int ordinal = firstOrdinal + index;
            Instant begin = now.minus(UNDERWAY_SINCE).plusSeconds(index * 60L);
            DemoCatalogue.Text text = catalogue.text(ordinal, OfficeTime.dateOf(begin));
            int steps = 1 + index % Kind.OUTGOING.size();
            for (int step = 0; step < steps; step++) {
                add(begin.plus(Duration.ofMinutes(20L * step)), Kind.OUTGOING.get(step), ordinal, text);
            }
        }
    }

    private void add(Instant moment, Kind kind, int ordinal, DemoCatalogue.Text text) {
        add(moment, kind, ordinal, text, "");
    }

    private void add(Instant moment, Kind kind, int ordinal, DemoCatalogue.Text text, String receiver) {
        acts.add(new Act(moment, kind, ordinal, text, receiver));
    }

    private Instant later(Instant moment, int minutes) {
        return moment.plus(Duration.ofMinutes(minutes / 2 + random.nextInt(minutes)));
    }

    private static Instant at(LocalDate day, int hour, int minutes) {
        return day.atTime(LocalTime.of(hour, 0))
                .plusMinutes(minutes)
                .atZone(OfficeTime.ZONE)
                .toInstant();
    }

    private static LocalDate workday(LocalDate day) {
        LocalDate workday = day;
        while (workday.getDayOfWeek() == DayOfWeek.SATURDAY || workday.getDayOfWeek() == DayOfWeek.SUNDAY) {
            workday = workday.plusDays(1);
        }
        return workday;
    }
}
