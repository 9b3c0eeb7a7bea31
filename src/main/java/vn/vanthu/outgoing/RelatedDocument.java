package vn.vanthu.outgoing;

import vn.vanthu.document.RelationKind;

/**
 * A document that stands beside another.
 *
 * @param kind what the later of the two does to the earlier
 * @param later whether this one is the later of the two
 * @param document this one
 * @param reason why, as whoever began the later one wrote it
 */
public record RelatedDocument(RelationKind kind, boolean later, OutgoingDocument document, String reason) {}
