package vn.vanthu.incoming;

/** What can be done with a registered document; each act's name is also the end of its message keys. */
public enum IncomingAct {
    /** Chỉ đạo: name the units that handle it, or other units than before. */
    DIRECT,
    /** Giao: hand it to a person of the lead unit. */
    ASSIGN,
    /** Bắt đầu xử lý. */
    START,
    /** Hoàn thành, with the result. */
    FINISH,
    /** Góp ý kiến, by the lead or a supporting unit. */
    CONTRIBUTE,
    /** Trả lại trưởng đơn vị. */
    GIVE_BACK_TO_UNIT,
    /** Trả lại lãnh đạo, for other units. */
    GIVE_BACK_TO_HEAD
}
