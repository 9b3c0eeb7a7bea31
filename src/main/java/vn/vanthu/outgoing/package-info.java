/**
 * Outgoing documents (văn bản đi), from the draft to the issued and, if need be, recalled document.
 *
 * <p>Start with {@link vn.vanthu.outgoing.OutgoingDocument}, whose methods are the acts and whose states are the law's
 * order, then read the use cases in that order: {@link vn.vanthu.outgoing.Drafting},
 * {@link vn.vanthu.outgoing.Submitting}, {@link vn.vanthu.outgoing.Checking}, {@link vn.vanthu.outgoing.Signing},
 * {@link vn.vanthu.outgoing.Numbering}, {@link vn.vanthu.outgoing.Issuing}, {@link vn.vanthu.outgoing.Recalling};
 * {@link vn.vanthu.outgoing.OutgoingDocuments} reads.
 *
 * <p>Promises: an act is one transaction that changes document, register, files, consignments and journal, or nothing;
 * an act on a document that somebody else changed meanwhile is refused; the agency's key is only used on a document that
 * its signatory signed validly; nothing is issued unless both signatures check as valid; no file is ever changed.
 *
 * <p>Rule of law: Nghị định 30/2020/NĐ-CP, Điều 10 to 19; Quyết định 28/2018/QĐ-TTg.
 */
package vn.vanthu.outgoing;
