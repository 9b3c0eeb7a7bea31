package vn.vanthu.validation.pdf;

import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;

/** Equality by meaning: 612 and 612.0 are the same number. */
final class Values {
    private Values() {}

    static boolean equal(PdfObject one, PdfObject other) {
        if (one instanceof PdfNumber first && other instanceof PdfNumber second) {
            return first.doubleValue() == second.doubleValue();
        }
        if (one instanceof PdfArray first && other instanceof PdfArray second) {
            return arrays(first, second);
        }
        if (one instanceof PdfDictionary first && other instanceof PdfDictionary second) {
            return first.keys().equals(second.keys())
                    && first.keys().stream().allMatch(key -> equal(first.get(key), second.get(key)));
        }
        return one.equals(other);
    }

    private static boolean arrays(PdfArray one, PdfArray other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!equal(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
