package vn.vanthu.validation.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.vanthu.pdf.ReferenceScan;

/**
 * Where a value stands: in which object and under which keys. A rule that has judged the value there has not judged
 * what else may refer to the same object, so it permits references from this place and from no other.
 *
 * @param source number of the object, or -1 for the trailer
 * @param path keys from that object down, array positions as {@code []}
 */
record Place(int source, List<String> path) implements Predicate<ReferenceScan.Edge> {

    static Place in(int object) {
        return new Place(object, List.of());
    }

    static Place trailer(String key) {
        return new Place(-1, List.of(key));
    }

    Place under(String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return new Place(source, longer);
    }

    @Override
    public boolean test(ReferenceScan.Edge edge) {
        return edge.source() == source && edge.path().equals(path);
    }
}
