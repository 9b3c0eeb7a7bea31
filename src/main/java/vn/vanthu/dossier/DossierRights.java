package vn.vanthu.dossier;

import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;

/** Who may see and change a dossier: its unit; the agency's archivist sees all. */
final class DossierRights {

    private DossierRights() {}

    static boolean seesAll(Actor actor) {
        return actor.is(Role.ARCHIVIST);
    }

    static boolean maySee(Actor actor, Dossier dossier) {
        return actor.agencyId() == dossier.agencyId() && (seesAll(actor) || mayKeep(actor, dossier.unitId()));
    }

    /** Whether the actor keeps dossiers of the unit: everybody who works there with documents. */
    static boolean mayKeep(Actor actor, long unitId) {
        return actor.unitId() == unitId && keepsDossiers(actor);
    }

    static boolean keepsDossiers(Actor actor) {
        return actor.is(Role.OFFICER)
                || actor.is(Role.UNIT_HEAD)
                || actor.is(Role.CLERK)
                || actor.is(Role.SIGNATORY)
                || actor.is(Role.ARCHIVIST);
    }
}
