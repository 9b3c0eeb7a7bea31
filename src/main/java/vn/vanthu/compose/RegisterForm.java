package vn.vanthu.compose;

import java.util.List;
import vn.vanthu.compose.Report.Column;
import vn.vanthu.compose.Report.Section;

/**
 * The registers and lists whose columns the decree prescribes (NĐ 30/2020, Phụ lục IV and V). A row has one text for each
 * column, in their order.
 */
public enum RegisterForm {
    /** Sổ đăng ký văn bản đi, ten columns. */
    OUTGOING(
            "Sổ đăng ký văn bản đi",
            center("Số, ký hiệu văn bản", 12),
            center("Ngày tháng văn bản", 9),
            left("Tên loại và trích yếu nội dung văn bản", 28),
            left("Người ký", 11),
            left("Nơi nhận văn bản", 16),
            left("Đơn vị, người nhận bản lưu", 11),
            center("Số lượng bản", 6),
            center("Ngày chuyển", 9),
            center("Ký nhận", 7),
            left("Ghi chú", 9)),
    /** Sổ đăng ký văn bản đến, ten columns. */
    INCOMING(
            "Sổ đăng ký văn bản đến",
            center("Ngày đến", 9),
            center("Số đến", 6),
            left("Tác giả", 14),
            center("Số, ký hiệu văn bản", 12),
            center("Ngày tháng văn bản", 9),
            left("Tên loại và trích yếu nội dung văn bản", 28),
            left("Đơn vị hoặc người nhận", 14),
            center("Ngày chuyển", 9),
            center("Ký nhận", 7),
            left("Ghi chú", 9)),
    /** Sổ theo dõi giải quyết văn bản đến, seven columns. */
    INCOMING_PROGRESS(
            "Sổ theo dõi giải quyết văn bản đến",
            center("Số đến", 6),
            left("Tên loại, số và ký hiệu, ngày tháng và tác giả văn bản", 30),
            left("Đơn vị hoặc người nhận", 16),
            center("Thời hạn giải quyết", 10),
            left("Tiến độ giải quyết", 16),
            center("Số, ký hiệu văn bản trả lời", 12),
            left("Ghi chú", 10)),
    /** Danh mục hồ sơ, five columns. */
    FILE_PLAN(
            "Danh mục hồ sơ",
            center("Số và ký hiệu hồ sơ", 12),
            left("Đề mục, tiêu đề hồ sơ", 40),
            center("Thời hạn bảo quản", 12),
            left("Người lập hồ sơ", 18),
            left("Ghi chú", 12)),
    /** Mục lục văn bản trong hồ sơ, seven columns. */
    DOSSIER_CONTENTS(
            "Mục lục văn bản, tài liệu trong hồ sơ",
            center("STT", 5),
            center("Số, ký hiệu văn bản", 14),
            center("Ngày tháng năm văn bản", 12),
            left("Tên loại và trích yếu nội dung văn bản", 36),
            left("Tác giả văn bản", 18),
            center("Tờ số/Trang số", 8),
            left("Ghi chú", 10)),
    /** Mục lục hồ sơ, tài liệu nộp lưu, seven columns. */
    TRANSFER(
            "Mục lục hồ sơ, tài liệu nộp lưu",
            center("STT", 5),
            center("Số, ký hiệu hồ sơ", 13),
            left("Tiêu đề hồ sơ", 38),
            center("Thời gian tài liệu", 14),
            center("Thời hạn bảo quản", 12),
            center("Số tờ/Số trang", 9),
            left("Ghi chú", 10));

    private final String title;
    private final List<Column> columns;

    RegisterForm(String title, Column... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    public String title() {
        return title;
    }

    public List<Column> columns() {
        return columns;
    }

    /**
     * The register ready to be printed across, with a cover for signature and binding.
     *
     * @param letterhead the agency whose register it is
     * @param subtitle lines of the cover, for instance {@code Năm: 2026}, {@code Từ số: 01 đến số: 1250}
     * @param rows one text for each column
     * @param signatures those who sign the book
     */
    public Report report(
            Letterhead letterhead, List<String> subtitle, List<List<String>> rows, List<SignatureBlock> signatures) {
        Section table = new Section("", columns, rows, true, List.of());
        return new Report(letterhead, title, subtitle, true, true, List.of(table), signatures);
    }

    private static Column center(String title, int width) {
        return new Column(title, width, Alignment.CENTER);
    }

    private static Column left(String title, int width) {
        return new Column(title, width, Alignment.LEFT);
    }
}
