package vn.vanthu.exchange;

import java.util.Set;

/**
 * How far the receiver is with a document (QĐ 28/2018; codes of QCVN 102). A state may skip what lies between but never
 * goes back.
 */
public enum ConsignmentState {
    /** Đã đến: it is in the receiver's system and nobody has acted on it. */
    ARRIVED("01"),
    /** Từ chối tiếp nhận: the receiver's clerk sent it back, with a reason. */
    REFUSED("02"),
    /** Đã tiếp nhận: it has an arrival number. */
    REGISTERED("03"),
    /** Phân công: the head gave it to a unit. */
    ASSIGNED("04"),
    /** Đang xử lý: the unit has begun. */
    IN_PROGRESS("05"),
    /** Hoàn thành. */
    FINISHED("06");

    private final String code;

    ConsignmentState(String code) {
        this.code = code;
    }

    /** The status code of the national exchange, two digits. */
    public String code() {
        return code;
    }

    /** Whether the receiver may report the other state when this one holds. */
    public boolean mayBecome(ConsignmentState next) {
        return switch (this) {
            case ARRIVED -> next == REFUSED || next == REGISTERED;
            case REGISTERED -> Set.of(ASSIGNED, IN_PROGRESS, FINISHED).contains(next);
            case ASSIGNED -> next == IN_PROGRESS || next == FINISHED;
            case IN_PROGRESS -> next == FINISHED;
            case REFUSED, FINISHED -> false;
        };
    }
}
