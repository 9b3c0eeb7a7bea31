/**
 * A small certificate authority for tests and demonstrations: makes roots, intermediates, certificates of people,
 * agencies and services, revocation lists and PKCS#12 files.
 *
 * <p>A pure library on the JDK and BouncyCastle; it knows nothing of the office's documents. Start at
 * {@link vn.vanthu.pki.CertificateAuthority}; {@link vn.vanthu.pki.TestPki} is the ready-made set that lies in
 * {@code certs-test/}, written by {@code vanthu-tools pki}. Certificates made here follow RFC 5280; their names follow
 * the manner of the government's certificates (person: {@code C, O, OU, CN}). <strong>Nothing made here may be trusted
 * outside tests and demonstrations</strong>: keys are made in memory and written to files, no policy or audit stands
 * behind them.
 */
package vn.vanthu.pki;
