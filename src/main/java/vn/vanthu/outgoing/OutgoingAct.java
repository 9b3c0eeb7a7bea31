package vn.vanthu.outgoing;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with an outgoing document, and from which states. */
public enum OutgoingAct {
    EDIT(OutgoingState.DRAFT, OutgoingState.RETURNED),
    SUBMIT(OutgoingState.DRAFT, OutgoingState.RETURNED),
    DISCARD(OutgoingState.DRAFT, OutgoingState.RETURNED),
    /** The drafter takes back what nobody whose turn it is has opened. */
    WITHDRAW(OutgoingState.CONTENT_CHECK, OutgoingState.FORM_CHECK, OutgoingState.AWAITING_SIGNATURE),
    PASS_CONTENT(OutgoingState.CONTENT_CHECK),
    PASS_FORM(OutgoingState.FORM_CHECK),
    /** Whose turn it is hands it back; after the signature the clerk, as long as it has no number. */
    SEND_BACK(
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORM_CHECK,
            OutgoingState.AWAITING_SIGNATURE,
            OutgoingState.SIGNED),
    /** Its drafter or the head of the unit names another signatory while nobody has signed; it is checked again. */
    CHANGE_SIGNATORY(OutgoingState.CONTENT_CHECK, OutgoingState.FORM_CHECK, OutgoingState.AWAITING_SIGNATURE),
    /** Another person does the check that it is at. */
    REASSIGN(OutgoingState.CONTENT_CHECK, OutgoingState.FORM_CHECK),
    SIGN(OutgoingState.AWAITING_SIGNATURE),
    /** The signatory takes the signature back, as long as there is no number. */
    WITHDRAW_SIGNATURE(OutgoingState.SIGNED),
    NUMBER(OutgoingState.SIGNED),
    ISSUE(OutgoingState.NUMBERED),
    /** The number is given up, because the document cannot go out as it is. */
    VOID_NUMBER(OutgoingState.NUMBERED),
    RECALL(OutgoingState.ISSUED),
    /** An officer begins the document that replaces, corrects or amends this one. */
    FOLLOW_UP(OutgoingState.ISSUED, OutgoingState.RECALLED),
    /** It goes out on paper as well, for a reason that the law allows (QĐ 28/2018, Điều 7). */
    PAPER_COPY(OutgoingState.ISSUED),
    /** Whoever sees it says something. */
    COMMENT(
            OutgoingState.RETURNED,
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORM_CHECK,
            OutgoingState.AWAITING_SIGNATURE,
            OutgoingState.SIGNED,
            OutgoingState.NUMBERED,
            OutgoingState.ISSUED,
            OutgoingState.RECALLED),
    /** Whoever sees it remarks something at a place of a page, answers a remark or settles it, until it has its number. */
    REMARK(
            OutgoingState.DRAFT,
            OutgoingState.RETURNED,
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORM_CHECK,
            OutgoingState.AWAITING_SIGNATURE,
            OutgoingState.SIGNED),
    /** Its drafter, or whose turn it is, asks somebody who is not on the route. */
    ASK_OPINION(
            OutgoingState.RETURNED,
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORM_CHECK,
            OutgoingState.AWAITING_SIGNATURE),
    /** Who was asked answers. */
    GIVE_OPINION(
            OutgoingState.RETURNED,
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORM_CHECK,
            OutgoingState.AWAITING_SIGNATURE,
            OutgoingState.SIGNED),
    /** Another person is asked instead. */
    PASS_OPINION(
            OutgoingState.RETURNED,
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORM_CHECK,
            OutgoingState.AWAITING_SIGNATURE,
            OutgoingState.SIGNED),
    /** Who asked wants no answer any more. */
    WITHDRAW_OPINION(
            OutgoingState.RETURNED,
            OutgoingState.CONTENT_CHECK,
            OutgoingState.FORM_CHECK,
            OutgoingState.AWAITING_SIGNATURE,
            OutgoingState.SIGNED);

    private final Set<OutgoingState> from;

    OutgoingAct(OutgoingState first, OutgoingState... more) {
        this.from = EnumSet.of(first, more);
    }

    public boolean allowedIn(OutgoingState state) {
        return from.contains(state);
    }
}
