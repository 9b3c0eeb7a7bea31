/**
 * Tỷ lệ ký số: how much of what an agency issues is fully signed, by unit and month.
 *
 * <p>Start with {@link vn.vanthu.compliance.SigningRates}, which gives the figures, and
 * {@link vn.vanthu.compliance.FactRecorder}, which writes the facts under them. A fact is written in the transaction in
 * which a document is issued, from what the signature check found and from nothing that somebody ticked.
 * {@link vn.vanthu.compliance.Recount} examines the documents anew and must come to the same facts.
 *
 * <p>Measure: documents issued in the period, by date of issue, with a valid signature of the authorised person and of
 * the agency on the main file and of the agency on each separate annex, divided by all documents issued in the period;
 * recalled ones are not counted and their number is shown (NĐ 30/2020, Điều 5 and 13; QĐ 28/2018, Điều 4 and 11).
 * Percentages are cut, not rounded, unless the installation is set otherwise; raw counts always stand beside them.
 */
package vn.vanthu.compliance;
