package vn.vanthu.pdf;

/**
 * An indirect object as found in the file.
 *
 * @param number object number
 * @param generation generation number
 * @param value what it holds
 * @param start offset of its object number, or -1 inside an object stream
 * @param end offset behind {@code endobj}, or -1 inside an object stream
 */
public record PdfIndirect(int number, int generation, PdfObject value, long start, long end) {}
