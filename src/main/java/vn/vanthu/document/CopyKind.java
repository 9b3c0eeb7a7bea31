package vn.vanthu.document;

/** The kinds of certified copy (NĐ 30/2020, Điều 25), which share one series of numbers; symbols from Phụ lục III. */
public enum CopyKind {
    /** Sao y: the whole of an original or a main copy. */
    TRUE_COPY("SY", "Sao y", "True copy"),
    /** Trích sao: a part of an original, laid out anew. */
    EXTRACT("TrS", "Trích sao", "Extract"),
    /** Sao lục: made from a true copy. */
    RECOPY("SL", "Sao lục", "Recopy");

    private final String abbreviation;
    private final String vietnameseName;
    private final String englishName;

    CopyKind(String abbreviation, String vietnameseName, String englishName) {
        this.abbreviation = abbreviation;
        this.vietnameseName = vietnameseName;
        this.englishName = englishName;
    }

    public String abbreviation() {
        return abbreviation;
    }

    public String vietnameseName() {
        return vietnameseName;
    }

    public String englishName() {
        return englishName;
    }
}
