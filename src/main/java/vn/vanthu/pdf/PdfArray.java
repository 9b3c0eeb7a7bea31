package vn.vanthu.pdf;

import java.util.Iterator;
import java.util.List;

/** An array object. */
public record PdfArray(List<PdfObject> items) implements PdfObject, Iterable<PdfObject> {
    public static final PdfArray EMPTY = new PdfArray(List.of());

    public PdfArray {
        items = List.copyOf(items);
    }

    public int size() {
        return items.size();
    }

    /** The item as written (a reference is not followed). */
    public PdfObject get(int index) {
        return items.get(index);
    }

    @Override
    public Iterator<PdfObject> iterator() {
        return items.iterator();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
