/** Keys in PKCS#12 files. */
package vn.vanthu.signing.pkcs12;
