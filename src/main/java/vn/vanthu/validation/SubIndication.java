package vn.vanthu.validation;

/** Why a validation did not pass (ETSI EN 319 102-1, table 5 and 6). */
public enum SubIndication {
    FORMAT_FAILURE(Indication.TOTAL_FAILED),
    HASH_FAILURE(Indication.TOTAL_FAILED),
    SIG_CRYPTO_FAILURE(Indication.TOTAL_FAILED),
    REVOKED(Indication.TOTAL_FAILED),
    EXPIRED(Indication.TOTAL_FAILED),
    NOT_YET_VALID(Indication.TOTAL_FAILED),
    /** The signature or what was changed after it breaks a constraint, here a forbidden change. */
    SIG_CONSTRAINTS_FAILURE(Indication.TOTAL_FAILED),
    CRYPTO_CONSTRAINTS_FAILURE(Indication.TOTAL_FAILED),
    CHAIN_CONSTRAINTS_FAILURE(Indication.INDETERMINATE),
    CERTIFICATE_CHAIN_GENERAL_FAILURE(Indication.INDETERMINATE),
    CRYPTO_CONSTRAINTS_FAILURE_NO_POE(Indication.INDETERMINATE),
    TIMESTAMP_ORDER_FAILURE(Indication.INDETERMINATE),
    NO_SIGNING_CERTIFICATE_FOUND(Indication.INDETERMINATE),
    NO_CERTIFICATE_CHAIN_FOUND(Indication.INDETERMINATE),
    REVOKED_NO_POE(Indication.INDETERMINATE),
    REVOKED_CA_NO_POE(Indication.INDETERMINATE),
    OUT_OF_BOUNDS_NO_POE(Indication.INDETERMINATE),
    OUT_OF_BOUNDS_NOT_REVOKED(Indication.INDETERMINATE),
    /** The status of a certificate cannot be found out now. */
    TRY_LATER(Indication.INDETERMINATE),
    SIGNED_DATA_NOT_FOUND(Indication.INDETERMINATE),
    /** The work budget for the file was used up, or a feature is not supported. */
    GENERIC(Indication.INDETERMINATE);

    private final Indication indication;

    SubIndication(Indication indication) {
        this.indication = indication;
    }

    /** The main indication that this reason leads to. */
    public Indication indication() {
        return indication;
    }
}
