package vn.vanthu.validation;

/** Main indication of a validation (ETSI EN 319 102-1, 5.1.3). */
public enum Indication {
    TOTAL_PASSED,
    TOTAL_FAILED,
    INDETERMINATE;

    public Verdict verdict() {
        return switch (this) {
            case TOTAL_PASSED -> Verdict.VALID;
            case TOTAL_FAILED -> Verdict.INVALID;
            case INDETERMINATE -> Verdict.INDETERMINATE;
        };
    }
}
