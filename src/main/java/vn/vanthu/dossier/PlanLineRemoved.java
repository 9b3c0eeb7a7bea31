package vn.vanthu.dossier;

/**
 * A line was taken out of the file plan. Fired synchronously in the transaction of the act.
 *
 * @param planEntryId of the line
 */
public record PlanLineRemoved(long planEntryId) {}
