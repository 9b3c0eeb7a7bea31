package vn.vanthu.pdf;

/** The null object; also what a reference to a missing or free object resolves to (ISO 32000-2, 7.3.10). */
public enum PdfNull implements PdfObject {
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
