package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;

/** The office manager or administrator keeps the agency's written delegations to sign. */
@ApplicationScoped
public class Delegating {

    private static final String SUBJECT = "delegation";
    private static final int LONGEST_BASIS = 300;
    private static final int LONGEST_SCOPE = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Authorities authorities;

    @Inject
    private Directory directory;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Every delegation of the agency, the newest first. */
    public List<Delegation> all(Actor actor) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        return authorities.delegations(actor.agencyId());
    }

    /** Who can delegate: the leaders. */
    public List<Position> leaders(Actor actor) {
        return directory.holders(actor.agencyId(), Role.SIGNATORY);
    }

    /** To whom can be delegated: people of the agency who do not sign by their position. */
    public List<Position> others(Actor actor) {
        return directory.everybody().stream()
                .filter(position -> position.agency().id() == actor.agencyId())
                .filter(position -> !position.roles().contains(Role.SIGNATORY))
                .toList();
    }

    /**
     * Enters a written delegation.
     *
     * @throws InvalidDraft where something is missing or wrong; keys are the form's fields
     */
    @Transactional
    public void enter(Actor actor, DelegationForm form) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        Map<String, String> problems = problems(actor, form);
        if (!problems.isEmpty()) {
            throw new InvalidDraft(problems);
        }
        Position from = directory.position(form.fromPositionId());
        Position to = directory.position(form.toPositionId());
        Delegation delegation = new Delegation(from, to, form, actor, clock.instant());
        entities.persist(delegation);
        entities.flush();
        tell(actor, "delegation.entered", delegation);
    }

    /** From today on the delegation no longer holds. A second time changes nothing. */
    @Transactional
    public void withdraw(Actor actor, long id) {
        actor.require(Role.OFFICE_MANAGER, Role.ADMINISTRATOR);
        Delegation delegation = entities.find(Delegation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delegation == null || delegation.agencyId() != actor.agencyId()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "outgoing.delegation.unknown");
        }
        if (delegation.withdrawnOn().isPresent()) {
            return;
        }
        Instant now = clock.instant();
        delegation.withdraw(OfficeTime.dateOf(now), actor);
        entities.flush();
        tell(actor, "delegation.withdrawn", delegation);
    }

    private Map<String, String> problems(Actor actor, DelegationForm form) {
        Map<String, String> problems = new TreeMap<>();
        if (form.kind() != Authority.Kind.BY_ORDER && form.kind() != Authority.Kind.MANDATE) {
            problems.put("kind", "outgoing.delegation.kind.missing");
        }
        if (leaders(actor).stream().noneMatch(position -> position.id() == form.fromPositionId())) {
            problems.put("from", "outgoing.delegation.from.missing");
        }
        if (others(actor).stream().noneMatch(position -> position.id() == form.toPositionId())) {
            problems.put("to", "outgoing.delegation.to.missing");
        }
        if (form.basis().isEmpty() || form.basis().length() > LONGEST_BASIS) {
            problems.put("basis", "outgoing.delegation.basis.missing");
        }
        if (form.scope().isEmpty() || form.scope().length() > LONGEST_SCOPE) {
            problems.put("scope", "outgoing.delegation.scope.missing");
        }
        if (form.validFrom() == null) {
            problems.put("validFrom", "outgoing.delegation.from-day.missing");
        }
        if (form.validTo() == null && form.kind() == Authority.Kind.MANDATE) {
            problems.put("validTo", "outgoing.delegation.to-day.missing");
        }
        if (form.validFrom() != null && form.validTo() != null && form.validTo().isBefore(form.validFrom())) {
            problems.put("validTo", "outgoing.delegation.to-day.before");
        }
        return problems;
    }

    private void tell(Actor actor, String act, Delegation delegation) {
        Map<String, String> details = new TreeMap<>();
        details.put("kind", delegation.kind().name());
        details.put("from", delegation.from().person().login());
        details.put("to", delegation.to().person().login());
        details.put("basis", delegation.basis());
        details.put("validFrom", delegation.validFrom().toString());
        delegation.validTo().ifPresent(day -> details.put("validTo", day.toString()));
        journal.record(actor, act, new Subject(SUBJECT, Long.toString(delegation.id())), details);
    }
}
