package vn.vanthu.document;

import java.util.Optional;

/**
 * Degree of urgency (độ khẩn), in rising order. Anything above {@link #NORMAL} is registered, passed on and issued at
 * once (NĐ 30/2020, Điều 4.2) and carries a red stamp of the size Phụ lục I gives (ô 10b).
 */
public enum Urgency {
    NORMAL("Thường", "Normal", 0),
    URGENT("Khẩn", "Urgent", 20),
    VERY_URGENT("Thượng khẩn", "Very urgent", 40),
    EXPRESS("Hỏa tốc", "Express", 30);

    /** Height of every urgency stamp, in millimetres. */
    public static final int STAMP_HEIGHT_MM = 8;

    private final String vietnameseName;
    private final String englishName;
    private final int stampWidthMm;

    Urgency(String vietnameseName, String englishName, int stampWidthMm) {
        this.vietnameseName = vietnameseName;
        this.englishName = englishName;
        this.stampWidthMm = stampWidthMm;
    }

    public String vietnameseName() {
        return vietnameseName;
    }

    public String englishName() {
        return englishName;
    }

    /** Whether the document must be handled at once instead of by the next working day. */
    public boolean isImmediate() {
        return this != NORMAL;
    }

    /** Width of the stamp in millimetres; empty for a document without one. */
    public Optional<Integer> stampWidthMm() {
        return this == NORMAL ? Optional.empty() : Optional.of(stampWidthMm);
    }
}
