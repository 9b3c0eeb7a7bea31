/**
 * The measures that are reported: how much of what an agency issues is fully signed and sent without paper, how much of
 * what it receives is handled in time, which dossiers are kept here, and how long the steps take.
 *
 * <p>Start with {@link vn.vanthu.compliance.Measure}, which says what each measure counts, and
 * {@link vn.vanthu.compliance.Measures}, which gives the figures and the documents behind them.
 * {@link vn.vanthu.compliance.FactRecorder} writes the facts under them, each in the transaction of its act, from what was
 * found and from nothing that somebody ticked. {@link vn.vanthu.compliance.Recount} counts everything anew from the
 * documents and must come to the same facts; a difference is an alarm. {@link vn.vanthu.compliance.Targets} holds what is
 * to be reached, {@link vn.vanthu.compliance.Reports} what was confirmed and handed up, which
 * {@link vn.vanthu.compliance.ReportSigning} lets whoever confirmed it sign.
 *
 * <p>Every fact is in exactly one part of a measure, so everything = reached + missed + pending + excluded, and for what is
 * received nhận = xong + đang (QĐ 28/2018, Điều 11; NĐ 30/2020, Điều 24). Percentages are cut, not rounded, unless the
 * installation is set otherwise; raw counts always stand beside them.
 */
package vn.vanthu.compliance;
