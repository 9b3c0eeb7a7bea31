package vn.vanthu.pdf;

import java.nio.charset.StandardCharsets;

/**
 * A name object without its solidus and with its {@code #xx} escapes undone.
 *
 * @param value one character for each byte of the name (ISO 8859-1), never null
 */
public record PdfName(String value) implements PdfObject {

    public static PdfName of(String value) {
        return new PdfName(value);
    }

    /** The name for people: its bytes read as UTF-8. */
    public String text() {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "/" + value;
    }
}
