package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vanthu.document.Urgency;
import vn.vanthu.organisation.WorkingCalendar;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.time.OfficeTime;

/**
 * Until when whoever has a document before them is to act: so many working days after it came, by the settings of the
 * installation or as its drafter wants it. An urgent document is due on the day it comes (NĐ 30/2020, Điều 4.2). After
 * the signature {@link IssueDeadline} holds instead.
 */
@ApplicationScoped
public class StepDeadlines {

    /** The steps for which a drafter may set another time, in their order. */
    public static final List<OutgoingState> STEPS =
            List.of(OutgoingState.CONTENT_CHECK, OutgoingState.FORM_CHECK, OutgoingState.AWAITING_SIGNATURE);

    static final int LONGEST = 60;

    @Inject
    private WorkingCalendar calendar;

    /** The usual working days of a step; 0 where it has no deadline. */
    public int usualDays(OutgoingState state) {
        return switch (state) {
            case RETURNED -> Settings.number("vanthu.outgoing.days.returned");
            case CONTENT_CHECK -> Settings.number("vanthu.outgoing.days.content");
            case FORM_CHECK -> Settings.number("vanthu.outgoing.days.form");
            case AWAITING_SIGNATURE -> Settings.number("vanthu.outgoing.days.signature");
            default -> 0;
        };
    }

    /** The usual working days for an opinion; 0 for no deadline. */
    public int usualDaysOfOpinion() {
        return Settings.number("vanthu.outgoing.days.opinion");
    }

    /**
     * Keeps what the drafter typed instead of the usual days; an empty field is the usual.
     *
     * @param typed working days by step
     * @throws InvalidDraft for anything but 1 to 60
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void choose(OutgoingDocument document, Map<OutgoingState, String> typed) {
        Map<OutgoingState, Integer> chosen = new TreeMap<>();
        for (OutgoingState step : STEPS) {
            String days = typed.getOrDefault(step, "").strip();
            if (!days.isEmpty()) {
                chosen.put(step, days(days));
            }
        }
        document.giveDays(chosen);
    }

    /** The step that the document is at gets its deadline, unless it has one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(OutgoingDocument document) {
        if (document.stepDue().isEmpty()) {
            due(document).ifPresent(document::dueBy);
        }
    }

    /** The last day of the step that the document is at; empty where it has none. */
    Optional<LocalDate> due(OutgoingDocument document) {
        if (document.state() != OutgoingState.RETURNED && !STEPS.contains(document.state())) {
            return Optional.empty();
        }
        LocalDate came = OfficeTime.dateOf(document.stateSince());
        Optional<Integer> chosen = document.chosenDays(document.state());
        if (chosen.isPresent()) {
            return Optional.of(calendar.after(came, chosen.get()));
        }
        int usual = usualDays(document.state());
        return usual == 0 ? Optional.empty() : Optional.of(usual(came, usual, document.urgency()));
    }

    /**
     * The last day for an opinion that is asked for on a day.
     *
     * @param days working days that who asks gives; 0 for the usual ones
     */
    Optional<LocalDate> opinionDue(LocalDate asked, int days, Urgency urgency) {
        if (days < 0 || days > LONGEST) {
            throw wrong();
        }
        if (days > 0) {
            return Optional.of(calendar.after(asked, days));
        }
        int usual = usualDaysOfOpinion();
        return usual == 0 ? Optional.empty() : Optional.of(usual(asked, usual, urgency));
    }

    private LocalDate usual(LocalDate came, int days, Urgency urgency) {
        return calendar.after(came, urgency.isImmediate() ? 0 : days);
    }

    private static int days(String typed) {
        if (!typed.matches("[1-9]\\d?") || Integer.parseInt(typed) > LONGEST) {
            throw wrong();
        }
        return Integer.parseInt(typed);
    }

    private static InvalidDraft wrong() {
        return new InvalidDraft(Map.of("days", "outgoing.days.wrong"));
    }
}
