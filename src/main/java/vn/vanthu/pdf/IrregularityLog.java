package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;

/** Collects irregularities, a bounded number of them. */
final class IrregularityLog {
    private static final int MOST = 200;

    private final List<Irregularity> entries = new ArrayList<>();

    void add(Irregularity.Kind kind, long offset, String detail) {
        Irregularity entry = new Irregularity(kind, offset, detail);
        if (entries.size() < MOST && !entries.contains(entry)) {
            entries.add(entry);
        }
    }

    List<Irregularity> entries() {
        return List.copyOf(entries);
    }
}
