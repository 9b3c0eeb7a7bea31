package vn.vanthu.pdf;

/**
 * Something in a file that the format forbids and that a lenient reader passes over or repairs in its own way.
 *
 * @param kind what it is
 * @param offset where in the file, or -1 when it has no place there
 * @param detail for experts, in English
 */
public record Irregularity(Kind kind, long offset, String detail) {

    /** Kinds of irregularity. */
    public enum Kind {
        /** Bytes stand before {@code %PDF-}. */
        GARBAGE_BEFORE_HEADER,
        /** No usable {@code startxref} at the end. */
        STARTXREF_MISSING,
        /** {@code startxref} does not point at a cross-reference section. */
        STARTXREF_WRONG,
        /** A cross-reference section cannot be read as the format demands. */
        XREF_DAMAGED,
        /** An entry does not point at the object it names. */
        XREF_ENTRY_WRONG,
        /** An object is listed twice in one section. */
        XREF_ENTRY_REPEATED,
        /** {@code /Prev} leads in a circle or to nothing. */
        PREV_WRONG,
        /** {@code /Size} is smaller than an object number in use. */
        SIZE_WRONG,
        /** The cross-reference was unusable and the file was scanned for objects. */
        RECONSTRUCTED,
        /** A key stands twice in a dictionary. */
        KEY_REPEATED,
        /** A token that is none of the format's. */
        TOKEN_MALFORMED,
        /** {@code /Length} does not lead to {@code endstream}. */
        STREAM_LENGTH_WRONG,
        /** {@code endobj} is missing. */
        ENDOBJ_MISSING,
        /** An object cannot be read. */
        OBJECT_DAMAGED,
        /** An object stands in an increment but its cross-reference does not list it there. */
        OBJECT_UNLISTED,
        /** Bytes in an increment that belong to nothing. */
        BYTES_UNACCOUNTED,
        /** Bytes behind the last end-of-file mark. */
        GARBAGE_BEHIND_END,
        /** A limit of depth, count or size was reached. */
        LIMIT
    }
}
