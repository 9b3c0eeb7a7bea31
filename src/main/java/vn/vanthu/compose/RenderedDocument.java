package vn.vanthu.compose;

/**
 * A document laid out.
 *
 * @param pdf a tagged PDF/A-2a file without form fields; the array belongs to the receiver
 * @param pages number of pages
 * @param places where number, date, signature and seal will go
 */
public record RenderedDocument(byte[] pdf, int pages, FieldPlaces places) {}
