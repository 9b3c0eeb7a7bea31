package vn.vanthu.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vanthu.document.DocumentType;

class ComposerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneOffset.UTC);
    private final Composer composer = new Composer(CLOCK);

    @Test
    void aLetterHasThePartsOfTheDecreeInReadingOrder() throws IOException {
        RenderedDocument letter = composer.render(Samples.letter(), LayoutSettings.USUAL);
        keep("letter", letter);
        assertThat(text(letter))
                .containsSubsequence(
                        "ỦY BAN NHÂN DÂN TỈNH",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số:",
                        "/UBND-VX",
                        "V/v triển khai công tác",
                        "HỎA TỐC",
                        "Bình Minh,",
                        "Kính gửi:",
                        "- Các sở, ban, ngành;",
                        "- Ủy ban nhân dân các xã, phường.",
                        "1. Rà soát quy chế",
                        "a) bố trí đủ người",
                        "b) bảo đảm",
                        "2. Báo cáo",
                        "Nơi nhận:",
                        "- Lưu: VT, VX (NVA, 15b).",
                        "TM. ỦY BAN NHÂN DÂN",
                        "KT. CHỦ TỊCH",
                        "PHÓ CHỦ TỊCH",
                        "Nguyễn Thị Ngọc Ánh");
    }

    @Test
    void aDecisionHasItsEnactingWordsBetweenBasesAndArticles() throws IOException {
        RenderedDocument decision = composer.render(Samples.decision(), LayoutSettings.USUAL);
        keep("decision", decision);
        assertThat(decision.pages()).isEqualTo(2);
        assertThat(text(decision))
                .containsSubsequence(
                        "QUYẾT ĐỊNH",
                        "Về việc ban hành Danh mục",
                        "GIÁM ĐỐC SỞ NỘI VỤ",
                        "Theo đề nghị của Chánh Văn phòng Sở.",
                        "QUYẾT ĐỊNH:",
                        "Điều 1. Ban hành",
                        "Điều 3. Chánh Văn phòng",
                        "Phụ lục",
                        "DANH MỤC HỒ SƠ NĂM 2026");
    }

    @Test
    void placesStandWhereTheSheetLeavesRoom() {
        FieldPlaces places =
                composer.render(Samples.letter(), LayoutSettings.USUAL).places();
        Place number = places.number().orElseThrow();
        Place date = places.date().orElseThrow();
        assertThat(number.page()).isEqualTo(1);
        assertThat(number.y()).isBetween(700.0, 760.0);
        assertThat(date.y()).isEqualTo(number.y(), within(3.0));
        assertThat(number.x() + number.width()).isLessThan(date.x());
        Place signature = places.signature();
        Place seal = places.seal();
        assertThat(seal.width()).isEqualTo(102.0, within(0.1));
        assertThat(seal.x() + seal.width()).isEqualTo(signature.x() + signature.width() / 3, within(0.01));
    }

    @Test
    void aLongPlaceNameLeavesRoomForTheDate() throws IOException {
        Letterhead city = new Letterhead("", "Sở Nội vụ", "Thành phố Hồ Chí Minh");
        ComposedDocument letter = Samples.letter().change().letterhead(city).build();
        FieldPlaces places = composer.render(letter, LayoutSettings.USUAL).places();
        Place date = places.date().orElseThrow();
        double rightEdge = (210 - LayoutSettings.USUAL.right()) * 72 / 25.4;
        assertThat(places.dateSize()).isEqualTo(13);
        assertThat(date.x() + date.width()).isLessThanOrEqualTo(rightEdge);
        assertThat(text(composer.render(letter, LayoutSettings.USUAL, new Issue(5, LocalDate.of(2026, 12, 28)))))
                .contains("Thành phố Hồ Chí Minh, ngày 28 tháng 12 năm 2026");
    }

    @Test
    void manyRecipientsGoOverSeveralPages() throws IOException {
        List<String> many = new ArrayList<>(Collections.nCopies(90, "Ủy ban nhân dân các xã, phường"));
        many.add("Lưu: VT, VX");
        RenderedDocument letter =
                composer.render(Samples.letter().change().recipients(many).build(), LayoutSettings.USUAL);
        assertThat(letter.pages()).isBetween(2, 3);
        assertThat(text(letter)).contains("- Lưu: VT, VX (NVA, 15b).");
    }

    @Test
    void aKnownNumberAndDateArePrinted() throws IOException {
        RenderedDocument letter =
                composer.render(Samples.letter(), LayoutSettings.USUAL, new Issue(5, LocalDate.of(2026, 2, 9)));
        assertThat(text(letter)).contains("Số: 05/UBND-VX", "Bình Minh, ngày 09 tháng 02 năm 2026");
        assertThat(letter.places().number()).isEmpty();
    }

    @Test
    void whatPeopleWriteIsNeverMarkup() throws IOException {
        String hostile = "</p><img src=\"file:///etc/passwd\"/>&amp;${body} <style>p{display:none}</style>\u0000\uFFFF";
        ComposedDocument document = Samples.letter()
                .change()
                .subject(hostile)
                .body(List.of(Samples.paragraph(hostile)))
                .build();
        assertThat(text(composer.render(document, LayoutSettings.USUAL)).replaceAll("\\s+", " "))
                .contains("<img src=\"file:///etc/passwd\"/>&amp;${body}");
    }

    @Test
    void theSameDocumentAtTheSameInstantGivesTheSameBytes() {
        assertThat(composer.render(Samples.decision(), LayoutSettings.USUAL).pdf())
                .isEqualTo(composer.render(Samples.decision(), LayoutSettings.USUAL)
                        .pdf());
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void sheetsConformToTheArchiveAndAccessibilityStandards(PDFAFlavour flavour) throws Exception {
        for (ComposedDocument document : List.of(Samples.letter(), Samples.decision())) {
            RenderedDocument sheet = composer.render(document, LayoutSettings.USUAL);
            assertThat(PdfJudge.breaches(sheet.pdf(), flavour)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void anEmptyDocumentOfEveryTypeIsLaidOut(DocumentType type) throws IOException {
        RenderedDocument sheet =
                composer.render(ComposedDocument.builder(type).build(), new LayoutSettings(25, 25, 35, 15, 13));
        assertThat(sheet.pages()).isEqualTo(1);
        assertThat(sheet.places().number().isPresent()).isEqualTo(type.isNumbered());
        assertThat(text(sheet)).contains("Độc lập - Tự do - Hạnh phúc");
    }

    private static String text(RenderedDocument rendered) throws IOException {
        try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Leaves the sheet where a person can look at it. */
    private static void keep(String name, RenderedDocument rendered) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "sheets"));
        Files.write(folder.resolve(name + ".pdf"), rendered.pdf());
    }
}
