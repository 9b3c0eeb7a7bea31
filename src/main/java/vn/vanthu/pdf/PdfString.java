package vn.vanthu.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A string object. {@link #bytes()} is the decrypted value, {@link #raw()} the value as written in the file (the same
 * in a file that is not encrypted; a signature's {@code /Contents} is never encrypted, so it is read raw).
 */
public final class PdfString implements PdfObject {
    private final byte[] raw;
    private final byte[] bytes;
    private final boolean hexadecimal;
    private final long start;
    private final long end;

    PdfString(byte[] raw, byte[] bytes, boolean hexadecimal, long start, long end) {
        this.raw = raw;
        this.bytes = bytes;
        this.hexadecimal = hexadecimal;
        this.start = start;
        this.end = end;
    }

    /** A string that was not read from a file. */
    public static PdfString of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return new PdfString(copy, copy, false, -1, -1);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The unescaped but not decrypted bytes. */
    public byte[] raw() {
        return raw.clone();
    }

    public int length() {
        return bytes.length;
    }

    /** Whether it was written between angle brackets. */
    public boolean hexadecimal() {
        return hexadecimal;
    }

    /** Offset in the file of the opening bracket, or -1 for a string inside an object stream. */
    public long start() {
        return start;
    }

    /** Offset in the file of the first byte after the closing bracket, or -1. */
    public long end() {
        return end;
    }

    /** The text string (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by its byte order mark, else PDFDocEncoding. */
    public String text() {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        return DocEncoding.decode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PdfString string && Arrays.equals(bytes, string.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "(" + text() + ")";
    }
}
