package vn.vanthu.exchange;

import java.time.Instant;
import vn.vanthu.organisation.Actor;

/**
 * The sender took a document back from a receiver. Fired synchronously in the transaction of the act, once a receiver.
 *
 * @param consignmentId how the receiver got it
 * @param sender who recalls it
 * @param reason as the sender gave it
 * @param at the moment
 */
public record ConsignmentRecalled(long consignmentId, Actor sender, String reason, Instant at) {}
