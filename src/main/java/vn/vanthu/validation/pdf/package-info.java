/** What a PDF file says of its signatures: where they are, what they cover, and what later revisions changed, judged by an allow-list over objects ({@link vn.vanthu.validation.pdf.DifferenceAnalysis}). */
package vn.vanthu.validation.pdf;
