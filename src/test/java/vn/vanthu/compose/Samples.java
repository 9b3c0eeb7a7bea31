package vn.vanthu.compose;

import static vn.vanthu.compose.Inline.bold;
import static vn.vanthu.compose.Inline.text;

import java.util.List;
import vn.vanthu.compose.Block.Article;
import vn.vanthu.compose.Block.Basis;
import vn.vanthu.compose.Block.Clause;
import vn.vanthu.compose.Block.Paragraph;
import vn.vanthu.compose.Block.Point;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;

/** Documents of an office that does not exist. */
final class Samples {

    static final Letterhead PROVINCE = new Letterhead("", "Ủy ban nhân dân tỉnh Bình Minh", "Bình Minh");
    static final Letterhead DEPARTMENT = new Letterhead("Ủy ban nhân dân tỉnh Bình Minh", "Sở Nội vụ", "Bình Minh");

    private Samples() {}

    static ComposedDocument letter() {
        return ComposedDocument.builder(DocumentType.OFFICIAL_LETTER)
                .letterhead(PROVINCE)
                .symbol("UBND-VX")
                .subject("triển khai công tác văn thư, lưu trữ và ký số văn bản điện tử năm 2026")
                .addressees(List.of("Các sở, ban, ngành", "Ủy ban nhân dân các xã, phường"))
                .body(List.of(
                        paragraph(
                                "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác "
                                        + "văn thư, Ủy ban nhân dân tỉnh đề nghị các sở, ban, ngành, Ủy ban nhân dân các xã, "
                                        + "phường tổ chức thực hiện các nội dung sau đây:"),
                        new Clause(List.of(text("Rà soát quy chế công tác văn thư; trong đó:"))),
                        new Point(List.of(text("bố trí đủ người làm "), bold("văn thư"), text(" chuyên trách;"))),
                        new Point(List.of(text("bảo đảm văn bản đi được ký số đúng quy định."))),
                        new Clause(List.of(text("Báo cáo kết quả trước ngày 15 tháng 4 năm 2026."))),
                        paragraph(
                                "Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh về Sở Nội vụ để "
                                        + "được hướng dẫn./.")))
                .recipients(List.of("Như trên", "TT HĐND tỉnh (để báo cáo)", "Lưu: VT, VX"))
                .signature(new SignatureBlock(
                        List.of("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"), "Nguyễn Thị Ngọc Ánh"))
                .urgency(Urgency.EXPRESS)
                .drafterMark("NVA, 15b")
                .contact(List.of("Địa chỉ: Số 01 Quang Trung, phường Bình Minh; thư điện tử: vanthu@binhminh.example"))
                .build();
    }

    static ComposedDocument decision() {
        return ComposedDocument.builder(DocumentType.DECISION)
                .letterhead(DEPARTMENT)
                .symbol("QĐ-SNV")
                .subject("Về việc ban hành Danh mục hồ sơ năm 2026 của Sở Nội vụ")
                .issuer("Giám đốc Sở Nội vụ")
                .body(
                        List.of(
                                new Basis(List.of(text("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"))),
                                new Basis(List.of(text(
                                        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về "
                                                + "công tác văn thư;"))),
                                new Basis(List.of(text("Theo đề nghị của Chánh Văn phòng Sở."))),
                                new Article(List.of(text("Ban hành kèm theo Quyết định này Danh mục hồ sơ năm 2026."))),
                                new Article(List.of(text("Quyết định này có hiệu lực kể từ ngày ký."))),
                                new Article(
                                        List.of(
                                                text(
                                                        "Chánh Văn phòng, Trưởng các phòng chuyên môn và công chức, viên chức, "
                                                                + "người lao động của Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.")))))
                .recipients(List.of("Như Điều 3", "Lưu: VT, VP"))
                .signature(new SignatureBlock(List.of("Giám đốc"), "Trần Đức Khải"))
                .annexes(List.of(new Annex(
                        "Danh mục hồ sơ năm 2026",
                        List.of(new Block.Table(
                                List.of(
                                        new Block.Table.Column(2, Alignment.CENTER),
                                        new Block.Table.Column(6, Alignment.LEFT),
                                        new Block.Table.Column(3, Alignment.CENTER)),
                                List.of(cell("Số, ký hiệu"), cell("Tiêu đề hồ sơ"), cell("Thời hạn bảo quản")),
                                List.of(List.of(
                                        cell("01.TCCB"), cell("Hồ sơ tuyển dụng công chức"), cell("Vĩnh viễn"))))))))
                .build();
    }

    static Block.Table.Cell cell(String words) {
        return new Block.Table.Cell(List.of(text(words)));
    }

    static Paragraph paragraph(String words) {
        return new Paragraph(Alignment.JUSTIFY, List.of(text(words)));
    }
}
