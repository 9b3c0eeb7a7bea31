package vn.vanthu.validation;

/** What people are told of one signature: hợp lệ, không hợp lệ, chưa xác định. */
public enum Verdict {
    /** Sound, trusted, its certificate's status known to be good at the proven time, and nothing forbidden changed. */
    VALID,
    /** Forged, broken, revoked, expired, or changed in a way that its signer did not permit. */
    INVALID,
    /** Something is missing to say either; never shown as valid (TT 15/2025/TT-BKHCN, annex II). */
    INDETERMINATE
}
