/** Reads PDF files that were received outside the exchange. */
package vn.vanthu.incoming.pdf;
