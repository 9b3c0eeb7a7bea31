package vn.vanthu.outgoing;

/**
 * A document in a list.
 *
 * @param document the document
 * @param unit name of the drafting unit
 * @param drafter full name
 */
public record OutgoingRow(OutgoingDocument document, String unit, String drafter) {}
