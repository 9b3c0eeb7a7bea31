/**
 * Reports of checks for other programs: {@link vn.vanthu.validation.report.EtsiReport} writes the validation report of
 * ETSI TS 119 102-2.
 */
package vn.vanthu.validation.report;
