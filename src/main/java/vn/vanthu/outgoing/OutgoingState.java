package vn.vanthu.outgoing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where an outgoing document stands on its way (NĐ 30/2020, Điều 10 to 19). */
public enum OutgoingState {
    /** Dự thảo: its drafter writes. */
    DRAFT,
    /** Bị trả lại: its drafter writes again. */
    RETURNED,
    /** The head of the drafting unit checks the content (Điều 12.1). */
    CONTENT_CHECK,
    /** The clerk checks form and layout (Điều 12.2). */
    FORM_CHECK,
    /** The signatory has it before them (Điều 13). */
    AWAITING_SIGNATURE,
    /** Signed, waits for its number (Điều 14, 15). */
    SIGNED,
    /** Has number and date in the register, waits for the seal. */
    NUMBERED,
    /** Sealed and sent (Điều 18). */
    ISSUED,
    /** Taken back after it was issued; kept, frozen. */
    RECALLED,
    /** A draft its drafter gave up. */
    DISCARDED;

    /** States in which a document can be seen by others than its drafter. */
    public static final Set<OutgoingState> SUBMITTED = EnumSet.complementOf(EnumSet.of(DRAFT, DISCARDED));

    /** The earlier steps to which whose turn it is can hand the document back; the drafter's desk first. */
    public List<OutgoingState> earlier() {
        return switch (this) {
            case CONTENT_CHECK -> List.of(RETURNED);
            case FORM_CHECK -> List.of(RETURNED, CONTENT_CHECK);
            case AWAITING_SIGNATURE -> List.of(RETURNED, CONTENT_CHECK, FORM_CHECK);
            case SIGNED -> List.of(RETURNED);
            default -> List.of();
        };
    }
}
