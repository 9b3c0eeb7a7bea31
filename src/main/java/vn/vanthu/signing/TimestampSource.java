package vn.vanthu.signing;

/** Gives trusted time-stamps (RFC 3161). Safe for use by several threads. */
public interface TimestampSource {

    /**
     * A time-stamp token.
     *
     * @param digest of what is stamped
     * @param algorithm that digest's
     * @return the DER encoded token, checked to be for this digest
     * @throws TimestampUnavailableException if none can be had now
     */
    byte[] timestamp(byte[] digest, DigestAlgorithm algorithm);
}
