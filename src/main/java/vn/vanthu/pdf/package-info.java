/**
 * A small, strict reader of PDF files for those who must not be fooled: the signature checker and the signing engine.
 *
 * <p>Start at {@link vn.vanthu.pdf.PdfFile}: {@code PdfFile.open(path)} or {@code PdfFile.of(bytes)}. It knows every
 * incremental update as a {@link vn.vanthu.pdf.PdfRevision}, oldest first; a revision resolves references as they stood
 * then, and gives its trailer, catalog, form, pages, next free object number, {@code startxref} and whether its
 * cross-reference is a table or a stream ({@link vn.vanthu.pdf.XrefSection}). Objects are immutable values
 * ({@link vn.vanthu.pdf.PdfObject}), parsed once and on demand; stream data stay in the file until decoded.
 *
 * <p>Promises: nothing is repaired in silence (see {@link vn.vanthu.pdf.Irregularity}); memory does not grow with the
 * size of the file but with the objects asked for; depth, counts and decompressed sizes are bounded; a file that cannot
 * be read gives a {@link vn.vanthu.pdf.PdfException} and nothing else. Clauses named in comments are those of ISO
 * 32000-2:2020.
 */
package vn.vanthu.pdf;
