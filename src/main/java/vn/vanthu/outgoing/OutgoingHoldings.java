package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.document.Symbol;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Handover;
import vn.vanthu.organisation.OrganisationChange;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Unit;
import vn.vanthu.organisation.UnitHoldings;

/**
 * Outgoing documents when units change: what is not issued goes on with whoever goes on with the work, what is issued stays
 * under the unit that issued it.
 */
@ApplicationScoped
class OutgoingHoldings implements UnitHoldings {

    private static final Set<OutgoingState> UNSIGNED = EnumSet.of(
            OutgoingState.DRAFT,
            OutgoingState.RETURNED,
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORM_CHECK,
            OutgoingState.AWAITING_SIGNATURE);
    private static final Set<OutgoingState> SIGNED = EnumSet.of(OutgoingState.SIGNED, OutgoingState.NUMBERED);
    private static final Set<OutgoingState> ON_DESK = EnumSet.of(OutgoingState.DRAFT, OutgoingState.RETURNED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Override
    public List<Holding> heldBy(OrganisationChange.Kind kind, long agencyId, Set<Long> units) {
        if (kind == OrganisationChange.Kind.RENAME || units.isEmpty()) {
            return List.of();
        }
        String move = kind == OrganisationChange.Kind.MOVE ? "-move" : "";
        return List.of(
                new Holding("outgoing.holding.unsigned" + move, count(agencyId, units, UNSIGNED)),
                new Holding("outgoing.holding.signed" + move, count(agencyId, units, SIGNED)),
                new Holding(
                        "outgoing.holding.issued",
                        count(agencyId, units, EnumSet.of(OutgoingState.ISSUED, OutgoingState.RECALLED))),
                new Holding("outgoing.holding.delegations", delegations(units)));
    }

    private long count(long agencyId, Set<Long> units, Set<OutgoingState> states) {
        return entities.createQuery(
                        "select count(d) from OutgoingDocument d where d.agencyId = :agency and d.unitId in :units"
                                + " and d.state in :states",
                        Long.class)
                .setParameter("agency", agencyId)
                .setParameter("units", units)
                .setParameter("states", states)
                .getSingleResult();
    }

    private long delegations(Set<Long> units) {
        return entities.createQuery(
                        "select count(d) from Delegation d where d.withdrawnOn is null"
                                + " and (d.from.unit.id in :units or d.to.unit.id in :units)"
                                + " and d.from.validTo is null and d.to.validTo is null",
                        Long.class)
                .setParameter("units", units)
                .getSingleResult();
    }

    @Override
    public Optional<LocalDate> lastTrace(long agencyId, Set<Long> units) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(d.issuedOn) from OutgoingDocument d where d.agencyId = :agency"
                                + " and d.unitId in :units",
                        LocalDate.class)
                .setParameter("agency", agencyId)
                .setParameter("units", units)
                .getSingleResult());
    }

    @Override
    public void handOver(Handover handover) {
        handover.followed().forEach(old -> follow(handover, old));
        handover.from().stream().filter(unit -> unit != handover.heir().id()).forEach(unit -> receive(handover, unit));
        open(handover).forEach(document -> handOver(handover, document));
        entities.flush();
    }

    /** Whose signature or opinion is waited for, and who sits on a council, goes on in another position. */
    private void follow(Handover handover, long old) {
        long next = handover.successor(old).orElseThrow().id();
        entities.createNativeQuery("update outgoing_document set signatory_position_id = ?1, version = version + 1"
                        + " where agency_id = ?3 and signatory_position_id = ?2 and state in ('" + names(UNSIGNED)
                        + "')")
                .setParameter(1, next)
                .setParameter(2, old)
                .setParameter(3, handover.agencyId())
                .executeUpdate();
        entities.createNativeQuery("update outgoing_document set assigned_position_id = ?1, version = version + 1"
                        + " where assigned_position_id = ?2")
                .setParameter(1, next)
                .setParameter(2, old)
                .executeUpdate();
        entities.createNativeQuery("update council_member set position_id = ?1 where position_id = ?2")
                .setParameter(1, next)
                .setParameter(2, old)
                .executeUpdate();
        entities.createNativeQuery("insert into outgoing_consulted (document_id, position_id) select c.document_id, ?1"
                        + " from outgoing_consulted c where c.position_id = ?2")
                .setParameter(1, next)
                .setParameter(2, old)
                .executeUpdate();
        for (String role : List.of("position_id", "asked_by_position_id")) {
            entities.createNativeQuery("update outgoing_consultation set " + role + " = ?1 where " + role + " = ?2"
                            + " and answered_at is null")
                    .setParameter(1, next)
                    .setParameter(2, old)
                    .executeUpdate();
        }
    }

    /** What was to reach a unit that is no more reaches the one that goes on with its work; lists name that one too. */
    private void receive(Handover handover, long unit) {
        if (directory.unit(unit).existsOn(handover.on())) {
            return;
        }
        redirect(
                "outgoing_unit",
                "document_id",
                "in (select d.id from outgoing_document d where d.issued_on is null)",
                unit,
                handover);
        redirect("recipient_list_unit", "list_id", "is not null", unit, handover);
    }

    private void redirect(String table, String owner, String which, long unit, Handover handover) {
        entities.createNativeQuery("insert into " + table + " (" + owner + ", unit_id) select t." + owner + ", ?1 from "
                        + table + " t where t.unit_id = ?2 and t." + owner + " " + which + " on conflict do nothing")
                .setParameter(1, handover.heir().id())
                .setParameter(2, unit)
                .executeUpdate();
        entities.createNativeQuery("delete from " + table + " where unit_id = ?1 and " + owner + " " + which)
                .setParameter(1, unit)
                .executeUpdate();
    }

    private static String names(Set<OutgoingState> states) {
        return String.join("', '", states.stream().map(Enum::name).toList());
    }

    private List<OutgoingDocument> open(Handover handover) {
        Set<OutgoingState> states = new HashSet<>(UNSIGNED);
        states.addAll(SIGNED);
        return entities.createQuery(
                        "select d from OutgoingDocument d where d.agencyId = :agency and d.unitId in :units"
                                + " and d.state in :states order by d.id",
                        OutgoingDocument.class)
                .setParameter("agency", handover.agencyId())
                .setParameter("units", handover.from())
                .setParameter("states", states)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void handOver(Handover handover, OutgoingDocument document) {
        long drafter = document.drafterPositionId();
        boolean agencys = document.councilId().isEmpty();
        Optional<Position> emigrant =
                handover.emigrant(drafter).filter(p -> agencys && UNSIGNED.contains(document.state()));
        if (emigrant.isPresent()) {
            boolean onItsWay = !ON_DESK.contains(document.state());
            document.emigrate(emigrant.get(), symbol(document, emigrant.get().unit()), handover.at());
            tell(document, onItsWay ? OutgoingAct.SEND_BACK : OutgoingAct.COMMENT, handover);
            return;
        }
        Unit unit = handover.unitOf(drafter);
        if (unit.id() == document.unitId()) {
            return;
        }
        document.handOver(
                unit.id(), handover.successor(drafter).map(Position::id).orElse(drafter));
        if (agencys && ON_DESK.contains(document.state())) {
            document.relabel(symbol(document, unit));
        }
        tell(document, OutgoingAct.COMMENT, handover);
    }

    private void tell(OutgoingDocument document, OutgoingAct act, Handover handover) {
        entities.persist(OutgoingStep.ofSystem(document, act, handover.at(), handover.words()));
    }

    private String symbol(OutgoingDocument document, Unit unit) {
        return Symbol.of(document.type(), directory.agency(unit.agencyId()).symbol(), unit.symbol())
                .text();
    }
}
