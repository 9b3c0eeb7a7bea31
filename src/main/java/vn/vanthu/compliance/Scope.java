package vn.vanthu.compliance;

import java.util.Optional;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.organisation.Role;

/**
 * Whose figures an actor may see: leaders, the office manager and the clerk those of their agency, a unit head those of
 * the unit; leaders and the office manager of the province's own bodies those of every agency here (QĐ 28/2018, Điều 11).
 *
 * @param agencyId the one agency, or empty for all
 * @param unitId the one unit, or empty for all
 */
record Scope(Optional<Long> agencyId, Optional<Long> unitId) {

    static Scope of(Actor actor, Agency agency) {
        boolean watches = actor.is(Role.OFFICE_MANAGER) || actor.is(Role.SIGNATORY);
        if (watches && (agency.kind() == Agency.Kind.PROVINCE || agency.kind() == Agency.Kind.OFFICE)) {
            return new Scope(Optional.empty(), Optional.empty());
        }
        if (watches || actor.is(Role.CLERK)) {
            return new Scope(Optional.of(actor.agencyId()), Optional.empty());
        }
        if (actor.is(Role.UNIT_HEAD)) {
            return new Scope(Optional.of(actor.agencyId()), Optional.of(actor.unitId()));
        }
        throw new NotPermitted("compliance.not-permitted");
    }

    /** Whether this scope includes every agency. */
    boolean province() {
        return agencyId.isEmpty();
    }

    /** The agency asked for, if it may be seen; the scope's own where none was asked for. */
    Optional<Long> narrowed(Optional<Long> asked) {
        if (asked.isPresent() && agencyId.isPresent() && !agencyId.equals(asked)) {
            throw new NotPermitted("compliance.not-permitted");
        }
        return asked.isPresent() ? asked : agencyId;
    }

    /** The unit asked for, if it may be seen; the scope's own where none was asked for. */
    Optional<Long> narrowedUnit(Optional<Long> asked) {
        if (asked.isPresent() && unitId.isPresent() && !unitId.equals(asked)) {
            throw new NotPermitted("compliance.not-permitted");
        }
        return asked.isPresent() ? asked : unitId;
    }
}
