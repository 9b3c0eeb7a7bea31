/**
 * Checks a certificate before a signature is made with it (TT 15/2025/TT-BKHCN: signer and validity are checked before
 * signing, and certificate, CRL and result are kept). Start at {@link vn.vanthu.signing.check.CertificateCheck}.
 */
package vn.vanthu.signing.check;
