package vn.vanthu.organisation;

import java.util.List;

/**
 * What a change would do.
 *
 * @param immediate whether it takes effect at once, because its day has come
 * @param ending names of units that end
 * @param people positions that move
 * @param heads of how many of them the holder heads a unit
 * @param holdings what else it touches
 */
public record ChangePreview(
        boolean immediate,
        List<String> ending,
        List<Position> people,
        long heads,
        List<UnitHoldings.Holding> holdings) {

    public ChangePreview {
        ending = List.copyOf(ending);
        people = List.copyOf(people);
        holdings = List.copyOf(holdings);
    }
}
