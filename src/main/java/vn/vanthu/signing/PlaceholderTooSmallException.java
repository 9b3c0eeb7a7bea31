package vn.vanthu.signing;

/** The room reserved for the signature in the PDF is smaller than the signature came out. */
public final class PlaceholderTooSmallException extends SigningException {

    private final int reserved;
    private final int needed;

    public PlaceholderTooSmallException(int reserved, int needed) {
        super("the signature needs " + needed + " bytes, " + reserved + " are reserved");
        this.reserved = reserved;
        this.needed = needed;
    }

    /** Bytes reserved. */
    public int reserved() {
        return reserved;
    }

    /** Bytes the signature came out at. */
    public int needed() {
        return needed;
    }
}
