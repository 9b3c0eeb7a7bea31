package vn.vanthu.tools;

/** How the answers of {@code verify} look. */
enum VerifyFormat {
    /** For people. */
    TEXT,
    /** One JSON object a line. */
    JSON,
    /** One validation report of ETSI TS 119 102-2 a line. */
    ETSI
}
