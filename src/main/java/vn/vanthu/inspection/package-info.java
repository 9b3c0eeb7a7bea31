/**
 * What an inspector needs to trust the installation without trusting its operators: the export of the journal and of the
 * checkpoints that were kept outside the database.
 *
 * <p>Start at {@link vn.vanthu.inspection.JournalExport}. Both outputs are checked offline by {@code vanthu-tools audit
 * verify}. An export is every entry in order, and is itself an entry of the journal.
 * Serves Nghị định 30/2020/NĐ-CP, Phụ lục VI (history of access and handling).
 */
package vn.vanthu.inspection;
