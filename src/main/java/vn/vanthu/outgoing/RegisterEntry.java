package vn.vanthu.outgoing;

import java.util.Optional;
import vn.vanthu.organisation.Position;
import vn.vanthu.register.HeldNumber;

/**
 * A line of the register of outgoing documents: a document with its number, or a number that no document carries.
 *
 * @param number in the series and year
 * @param document what carries it; empty for a reserved or voided number
 * @param signatory who signed; empty where there is no document
 * @param unit name of the drafting unit; empty text where there is no document
 * @param recipients names of the receiving agencies of this installation and lines of Nơi nhận, without what is kept
 * @param copyKeeper who keeps the copy, from the line {@code Lưu: …}
 * @param held why no document carries it; empty where one does
 */
public record RegisterEntry(
        int number,
        Optional<OutgoingDocument> document,
        Optional<Position> signatory,
        String unit,
        String recipients,
        String copyKeeper,
        Optional<HeldNumber> held) {}
