/**
 * Checks signatures of PDF files: a library that knows nothing of documents, registers, people or servers.
 *
 * <p>Start at {@link vn.vanthu.validation.Validator}: {@code new Validator(ValidationContext.offline(trust, sources),
 * clock).validate(path)} gives a {@link vn.vanthu.validation.Report} with one
 * {@link vn.vanthu.validation.SignatureReport} for each signature and document time-stamp. {@code
 * vn.vanthu.validation.trust.TrustFolder.load(path)} reads anchors, intermediates and CRLs from a folder.
 *
 * <p>Promises: every signature in any revision is reported, also hidden, removed or empty ones; a signature is VALID
 * only when its bytes are intact, its certificate leads to a configured anchor, its status is known to be good at the
 * proven time (else now), and every later change is explained by a rule and permitted by the signature. What cannot be
 * found out is INDETERMINATE, never VALID. The state of the world comes in through {@link
 * vn.vanthu.validation.ValidationContext} and the moment asked for, so a check can be repeated. Sentences are in
 * Vietnamese and English ({@link vn.vanthu.validation.Reason#text}).
 *
 * <p>Process and indications: ETSI EN 319 102-1. What must be shown and checked: TT 15/2025/TT-BKHCN, annex II.
 * Sub-packages: {@code pdf} (structure and later changes), {@code cms} (containers, time-stamps), {@code crypto}
 * (algorithms), {@code trust} (paths and revocation), {@code network} (optional sources over HTTP).
 */
package vn.vanthu.validation;
