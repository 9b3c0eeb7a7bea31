package vn.vanthu.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.compose.Inline.bold;
import static vn.vanthu.compose.Inline.italic;
import static vn.vanthu.compose.Inline.text;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.vanthu.compose.Block.Article;
import vn.vanthu.compose.Block.Basis;
import vn.vanthu.compose.Block.Clause;
import vn.vanthu.compose.Block.Division;
import vn.vanthu.compose.Block.Division.Kind;
import vn.vanthu.compose.Block.Heading;
import vn.vanthu.compose.Block.PageBreak;
import vn.vanthu.compose.Block.Paragraph;
import vn.vanthu.compose.Block.Point;
import vn.vanthu.compose.Block.Table;
import vn.vanthu.compose.Block.Table.Column;

class MarkupTest {

    private static final String DECISION =
            """
            Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
            Theo đề nghị của Chánh Văn phòng.
            QUYẾT ĐỊNH:
            Chương I
            QUY ĐỊNH CHUNG

            Điều 1. **Phạm vi điều chỉnh**
            Căn cứ quy định này;
            1. Quy định này áp dụng đối với:
            a) Các phòng;
            b) Các đơn vị (*) *trực thuộc*.
            Điều 9. Điều khoản thi hành\\/dòng hai
            [giữa] ***Hết***
            ---
            # Biểu số 1
            | STT | Tên |
            |---|:-----:|
            | 1 | A \\| B |
            """;

    @Test
    void officeProseIsReadAsItIsTyped() {
        List<Block> expected = List.of(
                new Basis(List.of(text("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"))),
                new Basis(List.of(text("Theo đề nghị của Chánh Văn phòng."))),
                new Division(Kind.CHAPTER, List.of(text("QUY ĐỊNH CHUNG"))),
                new Article(List.of(bold("Phạm vi điều chỉnh"))),
                Samples.paragraph("Căn cứ quy định này;"),
                new Clause(List.of(text("Quy định này áp dụng đối với:"))),
                new Point(List.of(text("Các phòng;"))),
                new Point(List.of(text("Các đơn vị (*) "), italic("trực thuộc"), text("."))),
                new Article(List.of(text("Điều khoản thi hành"), new Inline.LineBreak(), text("dòng hai"))),
                new Paragraph(Alignment.CENTER, List.of(new Inline.Run("Hết", true, true))),
                new PageBreak(),
                new Heading(1, List.of(text("Biểu số 1"))),
                new Table(
                        List.of(new Column(3, Alignment.LEFT), new Column(5, Alignment.CENTER)),
                        List.of(Samples.cell("STT"), Samples.cell("Tên")),
                        List.of(List.of(Samples.cell("1"), Samples.cell("A | B")))));
        assertThat(Markup.read(DECISION)).isEqualTo(expected);
        assertThat(Markup.read(Normalizer.normalize(DECISION, Normalizer.Form.NFD)))
                .isEqualTo(expected);
        assertThat(Markup.read(Markup.write(expected))).isEqualTo(expected);
    }

    @Test
    void numbersAreCountedAnew() {
        assertThat(Markup.write(Markup.read("Điều 7. Một\n3. Hai\nc) Ba\nd) Bốn\nĐiều 7. Năm")))
                .isEqualTo("Điều 1. Một\n1. Hai\na) Ba\nb) Bốn\nĐiều 2. Năm");
        assertThat(Numbering.labels(Markup.read("I. Một\n1. Hai\nII. Ba\n1. Bốn")))
                .containsExactly("I.", "1.", "II.", "1.");
    }

    @Test
    void aBackslashTakesTheMeaningAway() {
        List<Block> plain = List.of(Samples.paragraph("1. không phải khoản *"));
        assertThat(Markup.read("\\1. không phải khoản \\*")).isEqualTo(plain);
        assertThat(Markup.read(Markup.write(plain))).isEqualTo(plain);
    }

    @Test
    void aLetterMayBeginWithItsReason() {
        assertThat(Markup.read("Căn cứ Công văn số 15/UBND-VX, Sở Nội vụ đề nghị các đơn vị báo cáo."))
                .singleElement()
                .isInstanceOf(Paragraph.class);
    }

    @Property(tries = 500)
    void whatWasReadSurvivesWritingAndReading(@ForAll("scraps") String text) {
        String written = Markup.write(Markup.read(text));
        List<Block> again = Markup.read(written);
        // only blanks may change from bold to plain
        assertThat(unstyled(again)).isEqualTo(unstyled(Markup.read(text)));
        assertThat(Markup.write(again)).isEqualTo(written);
    }

    private static String unstyled(List<Block> blocks) {
        return Markup.write(blocks).replaceAll("(?<!\\\\)\\*", "");
    }

    @Provide
    Arbitrary<String> scraps() {
        Arbitrary<String> scrap = Arbitraries.of(
                "Điều 1. ",
                "1. ",
                "a) ",
                "n) ",
                "Căn cứ ",
                ";",
                ".",
                " ",
                "\n",
                "*",
                "**",
                "***",
                "chữ",
                "Đ",
                "|",
                "\n|",
                "---",
                ":--:",
                "# ",
                "\\",
                "\\/",
                "[giữa] ",
                "[căn cứ] ",
                "Chương I",
                "I. ",
                "(",
                ")",
                "QUYẾT ĐỊNH:");
        return scrap.list().ofMaxSize(12).map(scraps -> String.join("", scraps));
    }
}
