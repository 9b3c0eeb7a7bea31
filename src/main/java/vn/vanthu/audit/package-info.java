/**
 * The journal of acts: who did what, to which thing, when, in a chain that cannot be quietly edited.
 *
 * <p>Each {@link vn.vanthu.audit.Entry} holds the hash of the one before it, so that changing, dropping or inserting an
 * entry breaks every later hash. A {@link vn.vanthu.audit.Checkpoint} is the head of the chain signed by the server's
 * key and kept outside the database, so that a cut tail or a chain made anew shows. {@link
 * vn.vanthu.audit.ChainVerification} checks an export without the server. Start at {@link vn.vanthu.audit.ChainHead}:
 * appending an {@link vn.vanthu.audit.Act} to it gives the next entry.
 *
 * <p>{@link vn.vanthu.audit.Journal} writes the chain into its table and {@link vn.vanthu.audit.JournalRecords} reads it
 * back; all else at this root is pure Java, without database or JSON, so that the command line needs neither. The form
 * of an export stands in {@code export}. Serves Nghị định 30/2020/NĐ-CP, Phụ lục VI (a system must keep the history of access and handling).
 */
package vn.vanthu.audit;
