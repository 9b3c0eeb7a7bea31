package vn.vanthu.outgoing.batch;

import java.util.List;
import vn.vanthu.outgoing.OutgoingDocument;

/**
 * How it went with one document of many.
 *
 * @param document as it is now
 * @param problem key of the sentence that tells what went wrong; null where it was done
 * @param arguments of that sentence
 */
public record BatchLine(OutgoingDocument document, String problem, List<?> arguments) {}
