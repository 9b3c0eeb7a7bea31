package vn.vanthu.compose;

import java.util.Optional;

/**
 * Where the signatory, the clerk and the agency will put their marks on a composed document.
 *
 * @param number where the number stands between {@code Số:} and the symbol; to be written right-aligned, upright; empty
 *     for documents without a number
 * @param date where the whole date stands, {@code ngày … tháng … năm …}, after the place name; to be written
 *     left-aligned in italics; empty for documents without a date field
 * @param signature where the image of the signatory's signature goes, between office and name (ô 7c)
 * @param seal where the agency's seal goes at its real size: covers a third of the signature on its left (ô 8)
 * @param counterpart where the other person's signature goes, for minutes and contracts
 * @param numberSize size of the number's letters in points
 * @param dateSize size of the date's letters in points
 */
public record FieldPlaces(
        Optional<Place> number,
        Optional<Place> date,
        Place signature,
        Place seal,
        Optional<Place> counterpart,
        double numberSize,
        double dateSize) {}
