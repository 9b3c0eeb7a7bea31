/** Reading and preparing PDF files that were made elsewhere, with PDFBox. */
package vn.vanthu.outgoing.pdf;
