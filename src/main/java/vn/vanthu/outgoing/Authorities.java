package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.document.DocumentType;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;

/**
 * Who may sign for an agency today, and in whose name (NĐ 30/2020, Điều 13): leaders by their position, others by a
 * written delegation that holds on the day and covers the type. A delegation passes on nothing: only a leader delegates.
 */
@ApplicationScoped
public class Authorities {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private Councils councils;

    @Inject
    private Clock clock;

    /** By what right the position signs a document of the agency's own today; empty where it may not. */
    public Optional<Authority> today(long agencyId, long positionId, DocumentType type) {
        return today(agencyId, 0, positionId, type);
    }

    /**
     * The same in the name of a council, for which its members alone sign.
     *
     * @param councilId 0 for the agency's own documents
     */
    public Optional<Authority> today(long agencyId, long councilId, long positionId, DocumentType type) {
        LocalDate today = OfficeTime.dateOf(clock.instant());
        return councilId == 0
                ? on(today, agencyId, positionId, type)
                : councils.find(agencyId, councilId)
                        .filter(council -> council.validOn(today)
                                && directory.position(positionId).heldOn(today))
                        .flatMap(council -> councils.authority(council, positionId));
    }

    /** Throws unless the position may sign the document today. */
    void require(OutgoingDocument document, long positionId) {
        long council = document.councilId().orElse(0L);
        if (today(document.agencyId(), council, positionId, document.type()).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_PERMITTED, "outgoing.refused.authority");
        }
    }

    /** Positions that may sign something today: leaders in order of protocol, then by delegation, then for a council. */
    public List<Position> signatories(long agencyId) {
        LocalDate today = OfficeTime.dateOf(clock.instant());
        List<Position> signatories = new ArrayList<>(directory.holders(agencyId, Role.SIGNATORY));
        delegations(agencyId).stream()
                .filter(delegation -> holds(delegation, today))
                .map(Delegation::to)
                .filter(position -> signatories.stream().noneMatch(known -> known.id() == position.id()))
                .forEach(signatories::add);
        councils.today(agencyId).stream()
                .flatMap(council -> council.members().stream())
                .map(member -> directory.position(member.positionId()))
                .filter(position -> position.heldOn(today))
                .filter(position -> signatories.stream().noneMatch(known -> known.id() == position.id()))
                .distinct()
                .forEach(signatories::add);
        return List.copyOf(signatories);
    }

    /**
     * Lets through who may sign something for their agency today.
     *
     * @throws NotPermitted for everybody else
     */
    public void requireSigner(Actor actor) {
        if (!actor.is(Role.SIGNATORY)
                && signatories(actor.agencyId()).stream().noneMatch(position -> position.id() == actor.positionId())) {
            throw new NotPermitted();
        }
    }

    private Optional<Authority> on(LocalDate day, long agencyId, long positionId, DocumentType type) {
        Position position = directory.position(positionId);
        if (position.agency().id() != agencyId || !position.heldOn(day)) {
            return Optional.empty();
        }
        if (position.roles().contains(Role.SIGNATORY)) {
            return Optional.of(Authority.ofPosition(position.agency(), position.title()));
        }
        return delegations(agencyId).stream()
                .filter(delegation -> delegation.to().id() == positionId)
                .filter(delegation -> holds(delegation, day) && delegation.covers(type, day))
                .map(Delegation::authority)
                .findFirst();
    }

    private static boolean holds(Delegation delegation, LocalDate day) {
        return delegation.validOn(day) && delegation.from().roles().contains(Role.SIGNATORY);
    }

    /** Every delegation of the agency, the newest first. */
    List<Delegation> delegations(long agencyId) {
        return entities.createQuery(
                        "select d from Delegation d where d.agencyId = :agency order by d.validFrom desc, d.id desc",
                        Delegation.class)
                .setParameter("agency", agencyId)
                .getResultList();
    }
}
