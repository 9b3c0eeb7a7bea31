package vn.vanthu.signing.pkcs11;

/**
 * A token that is plugged in.
 *
 * @param slot number of its slot
 * @param label the label it was given
 * @param serial its serial number
 * @param tries what the token says of the PIN tries that are left
 */
public record TokenInfo(long slot, String label, String serial, Tries tries) {

    /** PIN tries that are left, as far as tokens tell. */
    public enum Tries {
        /** No wrong PIN since the last right one. */
        ALL,
        /** At least one wrong PIN since the last right one. */
        FEWER,
        /** The next wrong PIN locks the token. */
        LAST,
        /** The token is locked. */
        NONE
    }
}
