package vn.vanthu.outgoing.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a person's newest batch of signatures is, or how far it came before the server was started again.
 *
 * @param running whether documents are still being signed
 * @param cancelled whether the person has stopped it; the document under way is signed all the same
 * @param brokenOff when a batch was begun that a restart of the server broke off; empty for any other
 * @param total documents that were chosen; 0 where there was no batch
 * @param done documents that were tried
 * @param signed documents that were signed
 * @param lines what became of each that was tried, in their order
 */
public record SigningProgress(
        boolean running,
        boolean cancelled,
        Optional<Instant> brokenOff,
        int total,
        int done,
        long signed,
        List<BatchLine> lines) {}
