/**
 * Kiểm tra chữ ký: the signature check of this installation, with its own trust and its own directory.
 *
 * <p>Start with {@link vn.vanthu.verification.SignatureCheck}. It joins the pure engine {@code vn.vanthu.validation}
 * with what is particular here: {@link vn.vanthu.verification.ConfiguredTrust} (anchors, intermediates and revocation
 * data from the trust folder, read again when its files change) and the registry of certificates, which alone tells
 * whose certificate it is, since no field of a certificate does.
 *
 * <p>Promises: nothing of an uploaded file is kept; a bounded number of files is checked at once; what cannot be
 * decided is never called valid. Serves TT 15/2025/TT-BKHCN (what a checking tool must check and show, in Vietnamese)
 * and NĐ 30/2020 Điều 21 (authenticity and integrity of what arrives).
 */
package vn.vanthu.verification;
