package vn.vanthu.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the runs of a section; where an object number is mentioned twice the first mention wins. */
final class XrefBuilder {
    private static final int MAX_ENTRIES = 8_388_607;

    private final TreeMap<Integer, XrefSection.Run> runs = new TreeMap<>();
    private final IrregularityLog log;
    private final long offset;
    private final List<Integer> hidden = new ArrayList<>();
    private int total;

    XrefBuilder(IrregularityLog log, long offset) {
        this.log = log;
        this.offset = offset;
    }

    void add(long first, long[] entries) {
        if (entries.length == 0) {
            return;
        }
        total += entries.length;
        if (first < 0 || first + entries.length > MAX_ENTRIES || total > MAX_ENTRIES) {
            throw new PdfException(PdfException.Reason.LIMIT, "cross-reference too large");
        }
        XrefSection.Run run = new XrefSection.Run((int) first, entries);
        Map.Entry<Integer, XrefSection.Run> before = runs.floorEntry(run.last());
        if (before == null || before.getValue().last() < run.first()) {
            runs.put(run.first(), run);
            return;
        }
        for (int i = 0; i < entries.length; i++) {
            int number = run.first() + i;
            if (holding(number) == null) {
                runs.put(number, new XrefSection.Run(number, new long[] {entries[i]}));
            } else {
                log.add(Irregularity.Kind.XREF_ENTRY_REPEATED, offset, "object " + number);
            }
        }
    }

    private XrefSection.Run holding(int number) {
        Map.Entry<Integer, XrefSection.Run> before = runs.floorEntry(number);
        return before != null && number <= before.getValue().last() ? before.getValue() : null;
    }

    /** Lets entries of a hybrid file's stream stand where the table says free or nothing (7.5.8.4). */
    void overlay(XrefSection stream) {
        for (XrefSection.Run run : stream.runs()) {
            for (int i = 0; i < run.entries().length; i++) {
                int number = run.first() + i;
                XrefSection.Run here = holding(number);
                if (here == null) {
                    runs.put(number, new XrefSection.Run(number, new long[] {run.entries()[i]}));
                } else if (XrefSection.isFree(here.entries()[number - here.first()])) {
                    hidden.add(number);
                    here.entries()[number - here.first()] = run.entries()[i];
                }
            }
        }
    }

    /** Objects that only readers of cross-reference streams see; to others they are free. */
    List<Integer> hidden() {
        return List.copyOf(hidden);
    }

    List<XrefSection.Run> runs() {
        return List.copyOf(runs.values());
    }
}
