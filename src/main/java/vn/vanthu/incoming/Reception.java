package vn.vanthu.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.exchange.Consignment;
import vn.vanthu.exchange.ConsignmentState;
import vn.vanthu.exchange.Exchange;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.search.SearchText;

/** The clerk's part: what arrives is registered or sent back (NĐ 30/2020, Điều 21 and 22). */
@ApplicationScoped
public class Reception {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_AUTHOR = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Exchange exchange;

    @Inject
    private ArrivalNumbers numbers;

    @Inject
    private Event<IncomingProgress> progress;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** What has arrived and waits to be registered, the urgent first; empty for whoever is no clerk. */
    public List<Consignment> waiting(Actor actor) {
        return actor.is(Role.CLERK) ? exchange.arrivedFor(actor.agencyId()) : List.of();
    }

    /** How many {@link #waiting} would find. */
    long countWaiting(Actor actor) {
        return actor.is(Role.CLERK) ? exchange.countArrivedFor(actor.agencyId()) : 0;
    }

    /** An arrived document of the clerk's agency, whatever became of it. */
    public Consignment arrival(Actor clerk, long consignmentId) {
        clerk.require(Role.CLERK);
        return exchange.consignment(consignmentId)
                .filter(consignment -> consignment.to().id() == clerk.agencyId())
                .orElseThrow(IncomingRefusal::notFound);
    }

    /** Documents of the agency that may be the same: same code, or same number, symbol and author. */
    public List<IncomingDocument> duplicatesOf(Actor actor, String documentCode, String notation, String authorName) {
        return entities.createQuery(
                        "select d from IncomingDocument d where d.agencyId = :agency"
                                + " and ((d.documentCode <> '' and d.documentCode = :code)"
                                + " or (d.notationKey <> '' and d.notationKey = :notation and d.authorKey = :author))"
                                + " order by d.id",
                        IncomingDocument.class)
                .setParameter("agency", actor.agencyId())
                .setParameter("code", documentCode)
                .setParameter("notation", SearchText.symbol(notation))
                .setParameter("author", SearchText.words(authorName))
                .getResultList();
    }

    /**
     * Registers an arrived document under the next arrival number and tells the sender.
     *
     * @param version of the consignment as the clerk saw it
     * @param note what the clerk noticed; may be empty
     * @param duplicateAccepted whether the clerk registers it although it seems to be here already
     * @throws DuplicateSuspected when it seems to be here already and that was not accepted
     */
    @Transactional
    public IncomingDocument register(
            Actor clerk, long consignmentId, int version, String note, boolean duplicateAccepted) {
        Consignment consignment = arrival(clerk, consignmentId);
        requireUnchanged(consignment, version);
        exchange.report(clerk, consignmentId, ConsignmentState.REGISTERED, "");
        return enter(clerk, Registration.of(consignment, note), duplicateAccepted);
    }

    /**
     * Registers a document that came on paper or by e-mail.
     *
     * @throws DuplicateSuspected when it seems to be here already and that was not accepted
     */
    @Transactional
    public IncomingDocument registerByHand(Actor clerk, Registration registration, boolean duplicateAccepted) {
        clerk.require(Role.CLERK);
        requireComplete(registration);
        return enter(clerk, registration, duplicateAccepted);
    }

    /**
     * Sends an arrived document back: it is not authentic, not whole, or not for this agency (Điều 21).
     *
     * @param reason for the sender, required
     */
    @Transactional
    public void refuse(Actor clerk, long consignmentId, int version, String reason) {
        Consignment consignment = arrival(clerk, consignmentId);
        requireUnchanged(consignment, version);
        exchange.report(clerk, consignmentId, ConsignmentState.REFUSED, reason);
        journal.record(
                clerk,
                "incoming.refused",
                new Subject("consignment", Long.toString(consignmentId)),
                Map.of(
                        "notation",
                        consignment.facts().notation(),
                        "from",
                        consignment.from().code(),
                        "reason",
                        reason.strip()));
    }

    /** Refuses a state secret; the journal keeps that somebody tried, and nothing of the document. Always throws. */
    @Transactional(dontRollbackOn = StateSecretRefused.class)
    public void refuseStateSecret(Actor clerk) {
        clerk.require(Role.CLERK);
        journal.record(
                clerk,
                "incoming.state-secret-refused",
                new Subject("agency", Long.toString(clerk.agencyId())),
                Map.of());
        throw new StateSecretRefused();
    }

    private IncomingDocument enter(Actor clerk, Registration registration, boolean duplicateAccepted) {
        ArrivalNumber number = numbers.next(clerk.agencyId());
        if (!duplicateAccepted) {
            duplicatesOf(
                            clerk,
                            registration.documentCode(),
                            registration.facts().notation(),
                            registration.authorName())
                    .stream()
                    .findFirst()
                    .ifPresent(earlier -> {
                        throw new DuplicateSuspected(earlier);
                    });
        }
        IncomingDocument document = new IncomingDocument(clerk, registration, number, clock.instant());
        entities.persist(document);
        entities.flush();
        progress.fire(IncomingProgress.of(document, arrivedAt(registration)));
        Map<String, String> details = new HashMap<>();
        details.put("arrival", number.number() + "/" + number.year());
        details.put("notation", registration.facts().notation());
        details.put("author", registration.authorName());
        details.put("source", registration.source().name());
        details.put("sha256", registration.files().get(0).sha256());
        registration.consignmentId().ifPresent(id -> details.put("consignment", Long.toString(id)));
        journal.record(
                clerk, "incoming.registered", new Subject("incoming-document", Long.toString(document.id())), details);
        return document;
    }

    private Optional<Instant> arrivedAt(Registration registration) {
        return registration.consignmentId().flatMap(exchange::consignment).map(Consignment::arrivedAt);
    }

    private void requireComplete(Registration registration) {
        String subject = registration.facts().subject();
        if (registration.source() == Source.EXCHANGE || registration.files().isEmpty()) {
            throw IncomingRefusal.invalid("incoming.form.file-missing");
        }
        if (registration.authorName().isBlank() || registration.authorName().length() > LONGEST_AUTHOR) {
            throw IncomingRefusal.invalid("incoming.form.author-wrong", LONGEST_AUTHOR);
        }
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw IncomingRefusal.invalid("incoming.form.subject-wrong", LONGEST_SUBJECT);
        }
        if (registration.facts().issuedOn().isAfter(LocalDate.now(clock))) {
            throw IncomingRefusal.invalid("incoming.form.issued-later");
        }
    }

    private static void requireUnchanged(Consignment consignment, int version) {
        if (consignment.version() != version || consignment.state() != ConsignmentState.ARRIVED) {
            throw IncomingRefusal.stale();
        }
    }
}
