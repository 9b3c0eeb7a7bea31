package vn.vanthu.validation.pdf;

import java.util.HashSet;
import java.util.Set;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfStream;

/** Object numbers that a value mentions. */
final class References {
    private References() {}

    static Set<Integer> in(PdfObject value) {
        Set<Integer> numbers = new HashSet<>();
        collect(value, numbers);
        return numbers;
    }

    private static void collect(PdfObject value, Set<Integer> numbers) {
        if (value instanceof PdfReference reference) {
            numbers.add(reference.number());
        } else if (value instanceof PdfArray array) {
            array.forEach(item -> collect(item, numbers));
        } else if (value instanceof PdfDictionary dictionary) {
            dictionary.entries().values().forEach(entry -> collect(entry, numbers));
        } else if (value instanceof PdfStream stream) {
            collect(stream.dictionary(), numbers);
        }
    }
}
