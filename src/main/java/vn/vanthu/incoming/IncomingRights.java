package vn.vanthu.incoming;

import java.util.EnumSet;
import java.util.Set;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.organisation.Role;

/** Who may see an incoming document and what they may do with it, by position, unit and the document's state. */
public final class IncomingRights {

    private static final Set<Role> SEE_ALL =
            EnumSet.of(Role.CLERK, Role.SIGNATORY, Role.OFFICE_MANAGER, Role.ARCHIVIST);

    private IncomingRights() {}

    /** Whether the position sees every document of its agency, and not only those of its unit. */
    public static boolean seesAll(Actor actor) {
        return actor.roles().stream().anyMatch(SEE_ALL::contains);
    }

    /** Whether the actor may know the document. */
    public static boolean maySee(Actor actor, IncomingDocument document) {
        return actor.agencyId() == document.agencyId()
                && (seesAll(actor) || works(actor) && (leads(actor, document) || supports(actor, document)));
    }

    /** What the actor can do with the document now; empty for one they may not see. */
    public static Set<IncomingAct> actsOf(Actor actor, IncomingDocument document) {
        EnumSet<IncomingAct> acts = EnumSet.noneOf(IncomingAct.class);
        if (!maySee(actor, document) || !document.state().open()) {
            return acts;
        }
        boolean withUnit = document.state() != IncomingState.AWAITING_DIRECTION;
        if (actor.is(Role.SIGNATORY)) {
            acts.add(IncomingAct.DIRECT);
            if (!withUnit) {
                acts.add(IncomingAct.FINISH);
            }
        }
        if (withUnit && works(actor)) {
            addActsOfUnit(actor, document, acts);
        }
        return acts;
    }

    /** Throws unless the actor can do this now: not found, not permitted, or not in this state. */
    static void require(Actor actor, IncomingDocument document, IncomingAct act) {
        if (!maySee(actor, document)) {
            throw IncomingRefusal.notFound();
        }
        if (!document.state().open()) {
            throw IncomingRefusal.wrongState();
        }
        if (!actsOf(actor, document).contains(act)) {
            throw new NotPermitted("incoming.not-permitted");
        }
    }

    private static void addActsOfUnit(Actor actor, IncomingDocument document, Set<IncomingAct> acts) {
        boolean lead = leads(actor, document);
        boolean unitHead = lead && actor.is(Role.UNIT_HEAD);
        boolean handler = lead
                && document.handler()
                        .map(position -> position.id() == actor.positionId())
                        .orElse(false);
        boolean free = lead && document.handler().isEmpty();
        if (unitHead || handler) {
            acts.add(IncomingAct.ASSIGN);
        }
        if (unitHead || handler || free) {
            acts.add(document.state() == IncomingState.ASSIGNED ? IncomingAct.START : IncomingAct.FINISH);
        }
        if (handler && !unitHead) {
            acts.add(IncomingAct.GIVE_BACK_TO_UNIT);
        }
        if (unitHead) {
            acts.add(IncomingAct.GIVE_BACK_TO_HEAD);
        }
        if (lead || supports(actor, document)) {
            acts.add(IncomingAct.CONTRIBUTE);
        }
    }

    private static boolean works(Actor actor) {
        return actor.is(Role.OFFICER) || actor.is(Role.UNIT_HEAD);
    }

    private static boolean leads(Actor actor, IncomingDocument document) {
        return document.leadUnit().map(unit -> unit.id() == actor.unitId()).orElse(false);
    }

    private static boolean supports(Actor actor, IncomingDocument document) {
        return document.supportUnitIds().contains(actor.unitId());
    }
}
