/**
 * Documents that come in: received, registered under the year's next arrival number, directed by the head, handled by
 * a unit, finished; at every step the sender learns the state.
 *
 * <p>Start with {@link vn.vanthu.incoming.IncomingDocument}, whose methods are the legal steps. The use cases:
 * {@link vn.vanthu.incoming.Reception} (the clerk's) and {@link vn.vanthu.incoming.Handling} (the head's and the
 * unit's); {@link vn.vanthu.incoming.IncomingDocuments} answers who may see what.
 *
 * <p>Promises: arrival numbers run without a gap through the year of an agency, one series for paper and electronic
 * documents; an act is one transaction with its entry in the journal; who holds the document is always known.
 *
 * <p>Rule of law: Nghị định 30/2020/NĐ-CP, Điều 20 to 24 (receive, register, present, handle), Phụ lục IV (the arrival
 * register), Phụ lục VI (fields, warning of duplicates); Quyết định 28/2018/QĐ-TTg (states).
 */
package vn.vanthu.incoming;
