package vn.vanthu.pdf;

import java.util.Objects;

/**
 * A stream object: its dictionary and the place of its data in the file. The data are read and decoded only on demand,
 * never kept.
 */
public final class PdfStream implements PdfObject {
    private final PdfDictionary dictionary;
    private final PdfSource source;
    private final long start;
    private final long length;
    private final StreamCipher cipher;

    PdfStream(PdfDictionary dictionary, PdfSource source, long start, long length, StreamCipher cipher) {
        this.dictionary = dictionary;
        this.source = source;
        this.start = start;
        this.length = length;
        this.cipher = cipher;
    }

    public PdfDictionary dictionary() {
        return dictionary;
    }

    /** Offset in the file of the first byte of the data. */
    public long start() {
        return start;
    }

    /** Number of bytes in the file, before any decryption or filter. */
    public long length() {
        return length;
    }

    /**
     * The data as they stand in the file.
     *
     * @throws PdfException when they are longer than the limit
     */
    public byte[] raw(int limit) {
        if (length > limit) {
            throw new PdfException(PdfException.Reason.LIMIT, "stream of " + length + " bytes");
        }
        return source.bytes(start, (int) length);
    }

    /**
     * The data after decryption and all filters. Filter names and parameters must be direct, or resolved by the
     * {@link PdfRevision#decode} of a revision.
     *
     * @param limit greatest number of bytes that any step may give
     * @throws PdfException when a filter is unknown, the data are damaged or pass the limit
     */
    public byte[] decode(int limit) {
        return decode(limit, dictionary.get("Filter"), dictionary.get("DecodeParms"));
    }

    byte[] decode(int limit, PdfObject filters, PdfObject parameters) {
        byte[] data = raw(limit);
        if (cipher != null) {
            data = cipher.decrypt(data);
        }
        return StreamFilters.decode(data, filters, parameters, limit);
    }

    /** Two streams are equal when their dictionaries and their raw data are. Large data are compared piecewise. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PdfStream stream
                && length == stream.length
                && dictionary.equals(stream.dictionary)
                && (source == stream.source && start == stream.start
                        || PdfSource.sameBytes(source, start, stream.source, stream.start, length));
    }

    @Override
    public int hashCode() {
        return Objects.hash(dictionary, length);
    }

    @Override
    public String toString() {
        return dictionary + " stream of " + length;
    }

    /** Undoes the encryption of one stream. */
    interface StreamCipher {
        byte[] decrypt(byte[] data);
    }
}
