/** Certificate paths, revocation by CRL and OCSP, and trust material from files (RFC 5280, 6960). */
package vn.vanthu.validation.trust;
