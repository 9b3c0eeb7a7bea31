/** Pictures of checked files, drawn by PDFBox, and the printed report of a check, signed by the server. */
package vn.vanthu.verification.pdf;
