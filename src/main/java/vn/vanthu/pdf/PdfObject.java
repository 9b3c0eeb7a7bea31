package vn.vanthu.pdf;

/** An object of a PDF file (ISO 32000-2, 7.3). All kinds are immutable and compare by value. */
public sealed interface PdfObject
        permits PdfNull, PdfBoolean, PdfNumber, PdfName, PdfString, PdfArray, PdfDictionary, PdfStream, PdfReference {}
