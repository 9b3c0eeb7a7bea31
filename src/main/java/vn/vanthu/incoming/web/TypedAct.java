package vn.vanthu.incoming.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.incoming.Completion;
import vn.vanthu.incoming.Directive;
import vn.vanthu.incoming.IncomingAct;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.platform.problem.Refusal;

/** What was typed into the form of an act, kept to be shown again when the act is refused. */
public final class TypedAct {

    private final IncomingAct act;
    private final int version;
    private final String text;
    private final String answer;
    private final String deadline;
    private final long lead;
    private final Set<Long> support;
    private final long person;

    private TypedAct(
            IncomingAct act,
            int version,
            String text,
            String answer,
            String deadline,
            long lead,
            Set<Long> support,
            long person) {
        this.act = act;
        this.version = version;
        this.text = text;
        this.answer = answer;
        this.deadline = deadline;
        this.lead = lead;
        this.support = Set.copyOf(support);
        this.person = person;
    }

    /** Nothing typed yet; the form of the directive begins with the present one. */
    static TypedAct none(IncomingDocument document) {
        return new TypedAct(
                null,
                document.version(),
                "",
                "",
                document.deadline().map(LocalDate::toString).orElse(""),
                document.leadUnit().map(unit -> unit.id()).orElse(0L),
                document.supportUnitIds(),
                0);
    }

    /**
     * Read from the request and not from its body, which the guard against forgery has read before. Throws a not-found
     * {@link Refusal} for an act that there is not.
     */
    static TypedAct read(String name, HttpServletRequest form) {
        IncomingAct act;
        try {
            act = IncomingAct.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, Refusal.Kind.NOT_FOUND, "incoming.not-found");
        }
        return new TypedAct(
                act,
                (int) number(form, "version"),
                value(form, "text"),
                value(form, "answer"),
                value(form, "deadline"),
                number(form, "lead"),
                Stream.of(Optional.ofNullable(form.getParameterValues("support"))
                                .orElse(new String[0]))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()),
                number(form, "person"));
    }

    IncomingAct act() {
        return act;
    }

    int version() {
        return version;
    }

    long person() {
        return person;
    }

    String text() {
        return text;
    }

    Directive directive() {
        return new Directive(lead, support, text, date());
    }

    Completion completion() {
        return new Completion(text, answer);
    }

    private LocalDate date() {
        if (deadline.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(deadline);
        } catch (DateTimeParseException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "incoming.direct.deadline-wrong");
        }
    }

    private static String value(HttpServletRequest form, String name) {
        return Optional.ofNullable(form.getParameter(name)).orElse("").strip();
    }

    private static long number(HttpServletRequest form, String name) {
        String value = value(form, name);
        return value.matches("\\d{1,9}") ? Long.parseLong(value) : -1;
    }

    /** For views: the text, when it belongs to this act; empty otherwise. */
    public String textOf(String name) {
        return act != null && act.name().equals(name) ? text : "";
    }

    /** For views: name of the act whose form came back; empty when none did. */
    public String getName() {
        return act == null ? "" : act.name();
    }

    /** For views. */
    public String getText() {
        return text;
    }

    /** For views. */
    public String getAnswer() {
        return answer;
    }

    /** For views: as a date field wants it. */
    public String getDeadline() {
        return deadline;
    }

    /** For views. */
    public long getLead() {
        return lead;
    }

    /** For views: whether a supporting unit is chosen. */
    public boolean supports(long unitId) {
        return support.contains(unitId);
    }

    /** For views. */
    public long getPerson() {
        return person;
    }
}
