package vn.vanthu.outgoing;

import java.util.EnumSet;
import java.util.Set;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.organisation.Role;

/** Who may see an outgoing document and who may do what with it: by role, unit and state. */
final class OutgoingRights {

    private OutgoingRights() {}

    /**
     * The drafter sees their own; from submission on, the head of the unit sees the unit's, the signatory those put before
     * them, who was asked for an opinion what they were asked about, units that get it what was issued to them, clerk, office manager and (once issued) archivist all of the agency. Other agencies see nothing of it.
     */
    static boolean maySee(Actor actor, OutgoingDocument document) {
        if (actor.agencyId() != document.agencyId()) {
            return false;
        }
        if (actor.personId() == document.drafterPersonId()) {
            return true;
        }
        if (!OutgoingState.SUBMITTED.contains(document.state())) {
            return false;
        }
        return actor.is(Role.CLERK)
                || actor.is(Role.OFFICE_MANAGER)
                || actor.is(Role.UNIT_HEAD) && actor.unitId() == document.unitId()
                || isSignatory(actor, document)
                || document.consulted().contains(actor.positionId())
                || document.issuedOn().isPresent()
                        && (actor.is(Role.ARCHIVIST) || document.units().contains(actor.unitId()));
    }

    static boolean may(Actor actor, OutgoingAct act, OutgoingDocument document) {
        if (!maySee(actor, document)) {
            return false;
        }
        return switch (act) {
            case EDIT, SUBMIT, DISCARD, WITHDRAW ->
                actor.personId() == document.drafterPersonId() && actor.is(Role.OFFICER);
            case CHANGE_SIGNATORY ->
                isHead(actor, document) || actor.personId() == document.drafterPersonId() && actor.is(Role.OFFICER);
            case REASSIGN ->
                isHead(actor, document)
                        || actor.personId() == document.drafterPersonId() && actor.is(Role.OFFICER)
                        || maySendBack(actor, document);
            case PASS_CONTENT -> hasTurn(actor, document, isHead(actor, document));
            case PASS_FORM -> hasTurn(actor, document, actor.is(Role.CLERK));
            case NUMBER, ISSUE, VOID_NUMBER, PAPER_COPY -> actor.is(Role.CLERK);
            case SIGN, WITHDRAW_SIGNATURE -> isSignatory(actor, document);
            case SEND_BACK -> maySendBack(actor, document);
            case RECALL -> actor.is(Role.CLERK) || actor.is(Role.OFFICE_MANAGER);
            case FOLLOW_UP -> actor.is(Role.OFFICER);
            case COMMENT -> true;
            case REMARK -> true; // of settling them, PageRemarks knows
            case PASS_OPINION, WITHDRAW_OPINION -> true; // of which questions, OpenQuestions knows
            case ASK_OPINION -> actor.personId() == document.drafterPersonId() || maySendBack(actor, document);
            case GIVE_OPINION -> document.consulted().contains(actor.positionId());
        };
    }

    /** What the actor can do with the document as it is now. */
    static Set<OutgoingAct> actsNow(Actor actor, OutgoingDocument document) {
        Set<OutgoingAct> acts = EnumSet.noneOf(OutgoingAct.class);
        for (OutgoingAct act : OutgoingAct.values()) {
            if (act.allowedIn(document.state()) && may(actor, act, document)) {
                acts.add(act);
            }
        }
        return acts;
    }

    /** Throws {@link UnknownDocument} for who may not see it, {@link NotPermitted} for who may not act. */
    static void require(Actor actor, OutgoingAct act, OutgoingDocument document) {
        if (!maySee(actor, document)) {
            throw new UnknownDocument();
        }
        if (!may(actor, act, document)) {
            throw new NotPermitted();
        }
    }

    /** Whose turn it is can hand the document back. */
    private static boolean maySendBack(Actor actor, OutgoingDocument document) {
        return switch (document.state()) {
            case CONTENT_CHECK -> hasTurn(actor, document, isHead(actor, document));
            case FORM_CHECK -> hasTurn(actor, document, actor.is(Role.CLERK));
            case AWAITING_SIGNATURE -> isSignatory(actor, document);
            case SIGNED -> actor.is(Role.CLERK);
            default -> false;
        };
    }

    /** Where somebody was put into the step it is their turn alone, and otherwise that of who usually has it. */
    private static boolean hasTurn(Actor actor, OutgoingDocument document, boolean usually) {
        return document.assigned()
                .map(position -> position == actor.positionId())
                .orElse(usually);
    }

    private static boolean isHead(Actor actor, OutgoingDocument document) {
        return actor.is(Role.UNIT_HEAD) && actor.unitId() == document.unitId();
    }

    private static boolean isSignatory(Actor actor, OutgoingDocument document) {
        return document.signatoryPositionId()
                .filter(position -> position == actor.positionId())
                .isPresent();
    }
}
