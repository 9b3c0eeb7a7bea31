package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.notice.Notices;
import vn.vanthu.notice.Told;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.WorkingCalendar;
import vn.vanthu.platform.time.OfficeTime;

/**
 * Reminds whoever has a document before them: once on the working day before the deadline of their step (on the last day,
 * where the document came only the day before) and once when it has passed; then its drafter and the heads of the drafting
 * unit are told as well. Nobody is reminded on a day off.
 */
@ApplicationScoped
public class Reminding {

    private static final Set<OutgoingState> OPEN = Set.of(
            OutgoingState.RETURNED,
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORM_CHECK,
            OutgoingState.AWAITING_SIGNATURE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MOST = 5000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private WorkingCalendar calendar;

    @Inject
    private StepDeadlines deadlines;

    @Inject
    private Turn turn;

    @Inject
    private Directory directory;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** Whether anybody is reminded today. */
    @Transactional
    public boolean dayOfWork() {
        return calendar.working(today());
    }

    /** Documents whose step began before there were deadlines. */
    @Transactional
    public List<Long> withoutDeadline() {
        Set<OutgoingState> dated =
                OPEN.stream().filter(state -> deadlines.usualDays(state) > 0).collect(Collectors.toSet());
        return dated.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select d.id from OutgoingDocument d where d.state in :states and d.stepDue is null"
                                        + " order by d.id",
                                Long.class)
                        .setParameter("states", dated)
                        .setMaxResults(MOST)
                        .getResultList();
    }

    /** Gives such a document its deadline. A form that somebody has open stays good. */
    @Transactional
    public void giveDeadline(long id) {
        OutgoingDocument document = entities.find(OutgoingDocument.class, id);
        deadlines.due(document).ifPresent(due -> entities.createNativeQuery("update outgoing_document set step_due = ?1"
                        + " where id = ?2 and state = ?3 and step_due is null")
                .setParameter(1, java.sql.Date.valueOf(due))
                .setParameter(2, id)
                .setParameter(3, document.state().name())
                .executeUpdate());
    }

    /** Documents whose step is due by the next working day, or was. */
    @Transactional
    public List<Long> due() {
        return entities.createQuery(
                        "select d.id from OutgoingDocument d where d.state in :open and d.stepDue <= :day"
                                + " order by d.stepDue desc, d.id",
                        Long.class)
                .setParameter("open", OPEN)
                .setParameter("day", calendar.next(today()))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Reminds of one document; a second time nobody is told anything. */
    @Transactional
    public void remind(long id) {
        OutgoingDocument document = entities.find(OutgoingDocument.class, id);
        LocalDate due = document.stepDue().orElse(null);
        if (due == null || !OPEN.contains(document.state())) {
            return;
        }
        String step = document.state().name();
        tell(document, step, step, due, OfficeTime.dateOf(document.stateSince()), turn.holders(document));
    }

    /** Questions for an opinion that are due by the next working day, or were. */
    @Transactional
    public List<Long> dueOpinions() {
        return entities.createQuery(
                        "select c.id from Consultation c, OutgoingDocument d where d.id = c.documentId"
                                + " and c.settledAt is null and c.dueOn <= :day and d.state in :open"
                                + " order by c.dueOn desc, c.id",
                        Long.class)
                .setParameter("day", calendar.next(today()))
                .setParameter("open", OPEN)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Reminds of one of them. */
    @Transactional
    public void remindOfOpinion(long id) {
        Consultation question = entities.find(Consultation.class, id);
        OutgoingDocument document = entities.find(OutgoingDocument.class, question.documentId());
        LocalDate due = question.dueOn().orElse(null);
        if (due == null || !question.open()) {
            return;
        }
        tell(
                document,
                "opinion",
                "opinion." + id,
                due,
                OfficeTime.dateOf(question.askedAt()),
                List.of(directory.position(question.positionId())));
    }

    private void tell(
            OutgoingDocument document,
            String step,
            String matter,
            LocalDate due,
            LocalDate came,
            List<Position> holders) {
        switch (Reminder.on(today(), came, due, calendar::next)) {
            case LATE -> tell(everybody(document, holders), told("late", document, step, matter, due, holders));
            case SOON -> tell(byId(holders), told("soon", document, step, matter, due, holders));
            case NONE -> {
                // neither due nor overdue
            }
        }
    }

    private void tell(Map<Long, Position> whom, Told told) {
        whom.keySet().forEach(position -> notices.tell(position, told));
    }

    private Map<Long, Position> everybody(OutgoingDocument document, List<Position> holders) {
        Map<Long, Position> all = byId(holders);
        all.putAll(byId(turn.heads(document)));
        all.putAll(byId(List.of(directory.position(document.drafterPositionId()))));
        return all;
    }

    private static Map<Long, Position> byId(List<Position> positions) {
        Map<Long, Position> byId = new LinkedHashMap<>();
        positions.forEach(position -> byId.put(position.id(), position));
        return byId;
    }

    private static Told told(
            String when, OutgoingDocument document, String step, String matter, LocalDate due, List<Position> holders) {
        String names = holders.stream()
                .map(position -> position.person().fullName())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Told(
                "outgoing." + when + "." + document.id() + "." + matter + "." + due,
                "outgoing.notice." + when + "." + step,
                List.of(document.subject(), DAY.format(due), names),
                "/app/outgoing/" + document.id());
    }

    private LocalDate today() {
        return OfficeTime.dateOf(clock.instant());
    }
}
