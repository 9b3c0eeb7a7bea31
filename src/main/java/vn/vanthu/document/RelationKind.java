package vn.vanthu.document;

/** What a later document does to an earlier one of the same agency (NĐ 30/2020, Điều 18.4). */
public enum RelationKind {
    /** Thay thế: the earlier one no longer holds. */
    REPLACES,
    /** Đính chính: form or procedure of the earlier one was wrong; by an official letter. */
    CORRECTS,
    /** Sửa đổi, bổ sung: the content of the earlier one was wrong in part; by a document of the same form. */
    AMENDS
}
