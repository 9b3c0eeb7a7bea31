/**
 * Signatures in PDF files. {@link vn.vanthu.signing.pdf.PdfSigner} signs,
 * {@link vn.vanthu.signing.pdf.DocumentPreparation} puts fields into a document before its first signature. Both append an
 * incremental update to what {@link vn.vanthu.pdf.PdfFile} reads strictly; a damaged document is refused, not repaired.
 */
package vn.vanthu.signing.pdf;
