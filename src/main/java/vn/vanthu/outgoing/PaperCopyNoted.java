package vn.vanthu.outgoing;

/**
 * It was noted that an issued electronic document goes out on paper as well. Fired synchronously in the transaction of the
 * act.
 *
 * @param documentId of the outgoing document
 * @param reason why
 */
public record PaperCopyNoted(long documentId, PaperReason reason) {}
