package vn.vanthu.register;

import java.time.Instant;

/**
 * A number that no document carries: reserved for one that is still to come, or voided for good.
 *
 * @param number in its series and year
 * @param at when it was taken, or voided
 * @param by who reserved or voided it
 * @param reason why
 * @param voided whether it is voided; otherwise a document can still get it
 */
public record HeldNumber(int number, Instant at, String by, String reason, boolean voided) {}
