package vn.vanthu.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.document.Notation;
import vn.vanthu.exchange.Consignment;
import vn.vanthu.exchange.ConsignmentState;
import vn.vanthu.exchange.Exchange;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;

/**
 * The head's and the units' part: direct, hand over, begin, finish (NĐ 30/2020, Điều 23 and 24).
 *
 * <p>Every act takes the version of the document that the person saw; when somebody acted meanwhile it is refused, so a
 * double click acts once.
 */
@ApplicationScoped
public class Handling {

    private static final int LONGEST_TEXT = 4000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private Exchange exchange;

    @Inject
    private Event<IncomingProgress> progress;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Units of the agency that can be given a document: those in which somebody handles documents today. */
    public List<Unit> unitsFor(Actor head) {
        List<Long> staffed = people(head.agencyId()).stream()
                .map(position -> position.unit().id())
                .toList();
        return directory.unitsOf(head.agencyId()).stream()
                .filter(unit -> staffed.contains(unit.id()))
                .toList();
    }

    /** People of the actor's unit to whom a document can be handed, without the actor. */
    public List<Position> colleagues(Actor actor) {
        return people(actor.agencyId()).stream()
                .filter(position -> position.unit().id() == actor.unitId() && position.id() != actor.positionId())
                .toList();
    }

    /** The head gives the document to a lead unit and supporting units, for the first time or anew. */
    @Transactional
    public IncomingDocument direct(Actor head, long id, int version, Directive directive) {
        IncomingDocument document = locked(head, id, version, IncomingAct.DIRECT);
        List<Unit> units = unitsFor(head);
        Unit lead = units.stream()
                .filter(unit -> unit.id() == directive.leadUnitId())
                .findFirst()
                .orElseThrow(() -> IncomingRefusal.invalid("incoming.direct.lead-missing"));
        List<Long> known = units.stream().map(Unit::id).toList();
        if (!known.containsAll(directive.supportUnitIds())) {
            throw IncomingRefusal.invalid("incoming.direct.support-unknown");
        }
        if (directive.deadline() != null && directive.deadline().isBefore(LocalDate.now(clock))) {
            throw IncomingRefusal.invalid("incoming.direct.deadline-past");
        }
        requireText(directive.instruction(), "incoming.direct.instruction-missing");
        document.direct(head, directive, lead, clock.instant());
        return done(
                head,
                document,
                "incoming.directed",
                Map.of(
                        "lead",
                        lead.name(),
                        "deadline",
                        directive.deadline() == null ? "" : directive.deadline().toString()));
    }

    /** Hands the document to a colleague of the lead unit. */
    @Transactional
    public IncomingDocument assign(Actor by, long id, int version, long positionId, String note) {
        IncomingDocument document = locked(by, id, version, IncomingAct.ASSIGN);
        Position person = colleagues(by).stream()
                .filter(position -> position.id() == positionId)
                .findFirst()
                .orElseThrow(() -> IncomingRefusal.invalid("incoming.assign.person-missing"));
        document.assignTo(by, person, note.strip(), clock.instant());
        return done(
                by, document, "incoming.assigned", Map.of("to", person.person().login()));
    }

    /** The lead unit begins. */
    @Transactional
    public IncomingDocument start(Actor by, long id, int version) {
        IncomingDocument document = locked(by, id, version, IncomingAct.START);
        document.start(by, directory.position(by.positionId()), clock.instant());
        return done(by, document, "incoming.started", Map.of());
    }

    /** Adds an opinion; nothing else changes. */
    @Transactional
    public IncomingDocument contribute(Actor by, long id, int version, String text) {
        IncomingDocument document = locked(by, id, version, IncomingAct.CONTRIBUTE);
        requireText(text, "incoming.contribute.text-missing");
        document.contribute(by, text.strip(), clock.instant());
        return done(by, document, "incoming.contributed", Map.of());
    }

    /** The handler gives the document back to the head of the unit, with a reason. */
    @Transactional
    public IncomingDocument giveBackToUnit(Actor by, long id, int version, String reason) {
        IncomingDocument document = locked(by, id, version, IncomingAct.GIVE_BACK_TO_UNIT);
        requireText(reason, "incoming.give-back.reason-missing");
        document.giveBackToUnit(by, reason.strip(), clock.instant());
        return done(by, document, "incoming.given-back-to-unit", Map.of());
    }

    /** The unit gives the document back to the head of the agency, with a reason. */
    @Transactional
    public IncomingDocument giveBackToHead(Actor by, long id, int version, String reason) {
        IncomingDocument document = locked(by, id, version, IncomingAct.GIVE_BACK_TO_HEAD);
        requireText(reason, "incoming.give-back.reason-missing");
        document.giveBackToHead(by, reason.strip(), clock.instant());
        return done(by, document, "incoming.given-back-to-head", Map.of());
    }

    /** Finishes the document with its result; the answer, where one is named and was sent from here, is linked. */
    @Transactional
    public IncomingDocument finish(Actor by, long id, int version, Completion completion) {
        IncomingDocument document = locked(by, id, version, IncomingAct.FINISH);
        requireText(completion.result(), "incoming.finish.result-missing");
        Optional<Long> answer = Notation.parse(completion.answerNotation())
                .flatMap(notation -> exchange.documentSentAs(by.agencyId(), notation.toString()));
        document.finish(by, completion, answer, clock.instant());
        return done(by, document, "incoming.finished", Map.of("answer", completion.answerNotation()));
    }

    private IncomingDocument locked(Actor actor, long id, int version, IncomingAct act) {
        IncomingDocument document = entities.find(IncomingDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (document == null || !IncomingRights.maySee(actor, document)) {
            throw IncomingRefusal.notFound();
        }
        if (document.version() != version) {
            throw IncomingRefusal.stale();
        }
        IncomingRights.require(actor, document, act);
        return document;
    }

    private IncomingDocument done(Actor by, IncomingDocument document, String act, Map<String, String> details) {
        document.consignmentId().ifPresent(consignment -> tellSender(by, consignment, document));
        entities.flush();
        progress.fire(IncomingProgress.of(
                document,
                document.consignmentId().flatMap(exchange::consignment).map(Consignment::arrivedAt)));
        journal.record(by, act, new Subject("incoming-document", Long.toString(document.id())), details);
        return document;
    }

    /** States never go back, so what the sender knows already stays. */
    private void tellSender(Actor by, long consignmentId, IncomingDocument document) {
        ConsignmentState known =
                exchange.consignment(consignmentId).orElseThrow().state();
        document.state()
                .reported()
                .filter(known::mayBecome)
                .ifPresent(reached -> exchange.report(by, consignmentId, reached, ""));
    }

    private List<Position> people(long agencyId) {
        List<Position> people = new ArrayList<>(directory.holders(agencyId, Role.UNIT_HEAD));
        directory.holders(agencyId, Role.OFFICER).stream()
                .filter(position -> people.stream().noneMatch(known -> known.id() == position.id()))
                .forEach(people::add);
        return people;
    }

    private static void requireText(String text, String key) {
        if (text.isBlank()) {
            throw IncomingRefusal.invalid(key);
        }
        if (text.length() > LONGEST_TEXT) {
            throw IncomingRefusal.invalid("incoming.text-too-long", LONGEST_TEXT);
        }
    }
}
