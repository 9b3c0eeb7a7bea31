package vn.vanthu.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.document.RelationKind;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.platform.problem.Refusal;

/**
 * Carries documents from agency to agency and states back.
 *
 * <p>Sending and reporting belong to an act of the sender or receiver: they take part in the caller's transaction, and
 * the caller's entry in the journal tells of them.
 */
@ApplicationScoped
public class Exchange {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /**
     * Sends a document to its recipients. Inside this installation it arrives in the same transaction. Sending the same
     * document again reaches only recipients that do not have it yet.
     *
     * @return one consignment a recipient, also those that were there before, in the order of the recipients
     */
    @Transactional(TxType.MANDATORY)
    public List<Consignment> send(Actor sender, Dispatch dispatch) {
        if (sender.agencyId() != dispatch.fromAgencyId()) {
            throw new NotPermitted();
        }
        if (dispatch.recipientAgencyIds().contains(dispatch.fromAgencyId())) {
            throw new Refusal(Refusal.Kind.INVALID, "exchange.to-self");
        }
        SentDocument document = sentDocument(sender, dispatch);
        List<Consignment> consignments = new ArrayList<>();
        for (long recipient : dispatch.recipientAgencyIds()) {
            consignments.add(consignment(document, recipient).orElseGet(() -> arrive(sender, document, recipient)));
        }
        entities.flush();
        return List.copyOf(consignments);
    }

    /** Who got a document of the sender, in alphabetical order of the receivers' codes; empty before it was sent. */
    public List<Consignment> consignmentsOf(long outgoingDocumentId) {
        return entities.createQuery(
                        "select c from Consignment c where c.document.outgoingDocumentId = :document"
                                + " order by c.to.code",
                        Consignment.class)
                .setParameter("document", outgoingDocumentId)
                .getResultList();
    }

    /** What has arrived at an agency and waits for its clerk, the urgent first, then the longest waiting. */
    public List<Consignment> arrivedFor(long agencyId) {
        return entities.createQuery(
                        "select c from Consignment c where c.to.id = :agency and c.state = :arrived"
                                + " and c.recalledAt is null order by c.id",
                        Consignment.class)
                .setParameter("agency", agencyId)
                .setParameter("arrived", ConsignmentState.ARRIVED)
                .getResultStream()
                .sorted((a, b) -> b.facts().urgency().compareTo(a.facts().urgency()))
                .toList();
    }

    /** How many {@link #arrivedFor} would find. */
    public long countArrivedFor(long agencyId) {
        return entities.createQuery(
                        "select count(c) from Consignment c where c.to.id = :agency and c.state = :arrived"
                                + " and c.recalledAt is null",
                        Long.class)
                .setParameter("agency", agencyId)
                .setParameter("arrived", ConsignmentState.ARRIVED)
                .getSingleResult();
    }

    /** The document that an agency sent last under this number and symbol; empty when it sent none. */
    public Optional<Long> documentSentAs(long agencyId, String notation) {
        return entities.createQuery(
                        "select s.outgoingDocumentId from SentDocument s where s.from.id = :agency"
                                + " and s.facts.notation = :notation order by s.id desc",
                        Long.class)
                .setParameter("agency", agencyId)
                .setParameter("notation", notation)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What replaced, corrected or amended a sent document later, in the order it was sent. */
    public List<LaterDocument> laterThan(String documentCode) {
        return entities.createQuery(
                        "select r.kind, s.facts.notation, s.facts.issuedOn, s.facts.subject from SentDocument s"
                                + " join s.relations r where r.earlierCode = :code order by s.id",
                        Object[].class)
                .setParameter("code", documentCode)
                .getResultStream()
                .map(row ->
                        new LaterDocument((RelationKind) row[0], (String) row[1], (LocalDate) row[2], (String) row[3]))
                .toList();
    }

    /** The code under which an outgoing document was sent; empty when it was not. */
    public Optional<String> codeOf(long outgoingDocumentId) {
        return entities.createQuery(
                        "select s.documentCode from SentDocument s where s.outgoingDocumentId = :id", String.class)
                .setParameter("id", outgoingDocumentId)
                .getResultStream()
                .findFirst();
    }

    /** The consignment, if there is one of this id. */
    public Optional<Consignment> consignment(long id) {
        return Optional.ofNullable(entities.find(Consignment.class, id));
    }

    /**
     * Tells the sender how far the receiver is. Concurrent reports on one consignment wait for each other.
     *
     * @param receiver of the agency to which it was sent
     * @param reason required for a refusal; otherwise may be empty
     * @throws IllegalStep when the state would go back or has ended
     */
    @Transactional(TxType.MANDATORY)
    public Consignment report(Actor receiver, long consignmentId, ConsignmentState state, String reason) {
        Consignment consignment = entities.find(Consignment.class, consignmentId, LockModeType.PESSIMISTIC_WRITE);
        if (consignment == null || consignment.to().id() != receiver.agencyId()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "exchange.no-consignment");
        }
        if (state == ConsignmentState.REFUSED && reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "exchange.reason-missing");
        }
        consignment.become(state, clock.instant(), receiver.displayName(), reason.strip());
        return consignment;
    }

    private SentDocument sentDocument(Actor sender, Dispatch dispatch) {
        return entities.createQuery(
                        "select s from SentDocument s where s.outgoingDocumentId = :document", SentDocument.class)
                .setParameter("document", dispatch.outgoingDocumentId())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    SentDocument document = new SentDocument(
                            dispatch, directory.agency(dispatch.fromAgencyId()), clock.instant(), sender.displayName());
                    entities.persist(document);
                    entities.flush();
                    return document;
                });
    }

    private Optional<Consignment> consignment(SentDocument document, long recipient) {
        return entities.createQuery(
                        "select c from Consignment c where c.document = :document and c.to.id = :recipient",
                        Consignment.class)
                .setParameter("document", document)
                .setParameter("recipient", recipient)
                .getResultStream()
                .findFirst();
    }

    private Consignment arrive(Actor sender, SentDocument document, long recipient) {
        Consignment consignment =
                new Consignment(document, directory.agency(recipient), clock.instant(), sender.displayName());
        entities.persist(consignment);
        return consignment;
    }
}
