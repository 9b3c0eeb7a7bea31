package vn.vanthu.outgoing;

import java.time.Instant;

/**
 * Who has opened a document.
 *
 * @param fullName of the person
 * @param title of the position
 * @param firstAt first time
 * @param lastAt last time
 */
public record Reader(String fullName, String title, Instant firstAt, Instant lastAt) {}
