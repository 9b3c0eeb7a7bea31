package vn.vanthu.outgoing;

import java.time.Instant;

/**
 * An issued document was recalled (NĐ 30/2020, Điều 18.4). Fired synchronously in the transaction of the act.
 *
 * @param documentId of the outgoing document
 * @param agencyId the agency that issued and recalls it
 * @param reason as the person who recalls it gave it
 * @param recalledAt the moment
 */
public record DocumentRecalled(long documentId, long agencyId, String reason, Instant recalledAt) {}
