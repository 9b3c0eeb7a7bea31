package vn.vanthu.validation;

/** What a trust anchor is trusted for. */
public enum Purpose {
    PERSON,
    AGENCY,
    TIME_STAMP
}
