/**
 * Keys in PEM files (PKCS#8, RFC 5958 and RFC 7468), as web servers and many certification authorities hand them out;
 * start at {@link vn.vanthu.signing.pkcs8.PemKey}.
 */
package vn.vanthu.signing.pkcs8;
