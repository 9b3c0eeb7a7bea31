package vn.vanthu.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * The sender has taken a document back.
 *
 * @param at the moment
 * @param who name and position of the person of the sender
 * @param reason as the sender gave it
 * @param confirmedAt when the receiver confirmed that its copy is no longer used; empty before
 * @param confirmedBy name and position of who confirmed; empty before
 */
public record Recall(
        Instant at, String who, String reason, Optional<Instant> confirmedAt, Optional<String> confirmedBy) {}
