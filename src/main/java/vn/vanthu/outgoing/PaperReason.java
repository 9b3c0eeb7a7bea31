package vn.vanthu.outgoing;

import java.util.Arrays;

/** Why a document goes out on paper, or on paper beside the electronic one, with the legal base. */
public enum PaperReason {
    GOVERNMENT(
            "Văn bản gửi Chính phủ, Thủ tướng Chính phủ theo Quy chế làm việc (Quyết định 28/2018/QĐ-TTg, Điều 7 khoản 2)",
            "To the Government or the Prime Minister under its rules of work (Decision 28/2018/QĐ-TTg, article 7.2)"),
    LISTED(
            "Thuộc danh mục gửi kèm bản giấy do người đứng đầu ban hành (Quyết định 28/2018/QĐ-TTg, Điều 7 khoản 2)",
            "On the list of the head of the agency (Decision 28/2018/QĐ-TTg, article 7.2)"),
    NOT_CONNECTED(
            "Nơi nhận chưa kết nối hệ thống (Nghị định 30/2020/NĐ-CP, Điều 18)",
            "The receiver is not connected (Decree 30/2020/NĐ-CP, article 18)"),
    CITIZEN(
            "Trả kết quả cho tổ chức, cá nhân có yêu cầu bản giấy (Nghị định 30/2020/NĐ-CP, Điều 18)",
            "An organisation or person asked for paper (Decree 30/2020/NĐ-CP, article 18)"),
    OTHER("Lý do khác", "Another reason");

    private final String vietnameseName;
    private final String englishName;

    PaperReason(String vietnameseName, String englishName) {
        this.vietnameseName = vietnameseName;
        this.englishName = englishName;
    }

    public String vietnameseName() {
        return vietnameseName;
    }

    public String englishName() {
        return englishName;
    }

    /** Whether rules name such documents as exceptions from sending without paper (QĐ 28/2018, Điều 7.2). */
    public boolean exception() {
        return this == GOVERNMENT || this == LISTED;
    }

    /** The reason of what {@link #with} made; OTHER where it is none of the list. */
    public static PaperReason of(String kept) {
        return Arrays.stream(values())
                .filter(reason -> kept.startsWith(reason.vietnameseName))
                .findFirst()
                .orElse(OTHER);
    }

    /** As kept with the document: the reason with its legal base, and what was noted. */
    String with(String note) {
        return note.isBlank() ? vietnameseName : vietnameseName + ": " + note.strip();
    }
}
