package vn.vanthu.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.DocumentType;
import vn.vanthu.platform.text.Bundles;

class FormCheckTest {

    private final Composer composer = new Composer(Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneOffset.UTC));

    @Test
    void documentsInGoodFormHaveNoFindings() {
        assertThat(FormCheck.of(Samples.letter())).isEmpty();
        assertThat(FormCheck.of(Samples.decision())).isEmpty();
    }

    @Test
    void anEmptyLetterLacksItsParts() {
        assertThat(rules(ComposedDocument.builder(DocumentType.OFFICIAL_LETTER).build()))
                .containsExactly(
                        FormRule.AGENCY_MISSING,
                        FormRule.PLACE_MISSING,
                        FormRule.SYMBOL_MISSING,
                        FormRule.SUBJECT_MISSING,
                        FormRule.ADDRESSEES_MISSING,
                        FormRule.BODY_EMPTY,
                        FormRule.RECIPIENTS_MISSING,
                        FormRule.AUTHORITY_MISSING,
                        FormRule.SIGNATORY_MISSING);
    }

    @Test
    void theSymbolMustFitTheType() {
        assertThat(FormCheck.of(Samples.decision().change().symbol("TB-SNV").build()))
                .containsExactly(Finding.of(FormRule.SYMBOL_NOT_OF_TYPE, "TB-SNV", "QĐ"));
        assertThat(FormCheck.of(Samples.letter().change().symbol("QĐ-UBND").build()))
                .containsExactly(Finding.of(FormRule.SYMBOL_OF_OTHER_TYPE, "QĐ-UBND", "Quyết định"));
        assertThat(FormCheck.of(Samples.letter().change().symbol("UBND – VX").build()))
                .containsExactly(Finding.of(FormRule.SYMBOL_MALFORMED, "UBND – VX"));
    }

    @Test
    void datesAndNumbersAreWrittenByTheRule() {
        String text = "Ngày ký: ngày 5 tháng 03 năm 2026, ngày 05 tháng 3 năm 2026, ngày 15 tháng 2 năm 2026; "
                + "Công văn số 5/UBND-VX và số 05/UBND-VX./.";
        ComposedDocument letter =
                Samples.letter().change().body(List.of(Samples.paragraph(text))).build();
        assertThat(FormCheck.of(letter))
                .containsExactly(
                        Finding.of(FormRule.DATE_MISWRITTEN, "ngày 5 tháng 03 năm 2026"),
                        Finding.of(FormRule.DATE_MISWRITTEN, "ngày 15 tháng 2 năm 2026"),
                        Finding.of(FormRule.NUMBER_MISWRITTEN, "5/UBND-VX"));
    }

    @Test
    void subjectRecipientsAndSignatureAreLookedAt() {
        ComposedDocument letter = Samples.letter()
                .change()
                .subject("V/v " + "a".repeat(500) + ".")
                .recipients(List.of("Lưu: VT", "Như trên"))
                .signature(new SignatureBlock(List.of("KT.Giám đốc", "Phó Giám đốc"), "TS. Nguyễn Văn A"))
                .build();
        assertThat(rules(letter))
                .containsExactly(
                        FormRule.SUBJECT_TOO_LONG,
                        FormRule.SUBJECT_WITH_LEAD,
                        FormRule.SUBJECT_WITH_STOP,
                        FormRule.RECIPIENTS_WITHOUT_ARCHIVE,
                        FormRule.AUTHORITY_MALFORMED,
                        FormRule.SIGNATORY_WITH_TITLE);
    }

    @Test
    void minutesNeedBothWhoSignAndDecisionsTheirBases() {
        ComposedDocument minutes = ComposedDocument.builder(DocumentType.MINUTES)
                .letterhead(Samples.DEPARTMENT)
                .symbol("BB-SNV")
                .subject("Họp giao ban")
                .body(List.of(Samples.paragraph("Cuộc họp kết thúc vào 11 giờ.")))
                .recipients(List.of("Lưu: VT, hồ sơ"))
                .signature(new SignatureBlock(List.of("Chủ tọa"), "Nguyễn Văn A"))
                .build();
        assertThat(rules(minutes)).containsExactly(FormRule.COUNTERPART_MISSING);
        SignatureBlock secretary = new SignatureBlock(List.of("Thư ký"), "Trần Thị B");
        assertThat(rules(minutes.change().counterpart(Optional.of(secretary)).build()))
                .isEmpty();
        ComposedDocument decision = Samples.decision()
                .change()
                .issuer("")
                .body(Markup.read("[căn cứ] Căn cứ Luật Lưu trữ;\nKhông có điều 😀./."))
                .build();
        assertThat(rules(decision))
                .containsExactly(
                        FormRule.ISSUER_MISSING,
                        FormRule.BASIS_PUNCTUATION,
                        FormRule.ARTICLES_MISSING,
                        FormRule.CHARACTERS_WITHOUT_SHAPE);
    }

    @Test
    void aComposedPdfIsInGoodFormToo() {
        byte[] pdf = composer.render(Samples.letter(), LayoutSettings.USUAL, new Issue(5, LocalDate.of(2026, 3, 5)))
                .pdf();
        assertThat(FormCheck.ofPdf(pdf)).isEmpty();
    }

    @Test
    void aPdfMadeElsewhereIsLookedAt() throws IOException {
        assertThat(FormCheck.ofPdf(onePage(PDRectangle.LETTER, 20, 700)))
                .extracting(Finding::rule)
                .containsExactly(
                        FormRule.PAPER_NOT_A4,
                        FormRule.MARGIN_LEFT,
                        FormRule.FONT_NOT_EMBEDDED,
                        FormRule.FONT_NOT_TIMES,
                        FormRule.NATION_MISSING,
                        FormRule.MOTTO_MISSING,
                        FormRule.NUMBER_LINE_MISSING,
                        FormRule.DATE_LINE_MISSING,
                        FormRule.RECIPIENTS_MISSING);
    }

    @Test
    void filesThatCannotBeCheckedSayWhy() throws IOException {
        assertThat(FormCheck.ofPdf("not a PDF".getBytes())).containsExactly(Finding.of(FormRule.FILE_UNREADABLE));
        assertThat(FormCheck.ofPdf(encrypted())).containsExactly(Finding.of(FormRule.FILE_ENCRYPTED));
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage(PDRectangle.A4));
            assertThat(FormCheck.ofPdf(bytes(scan))).containsExactly(Finding.of(FormRule.TEXT_MISSING));
        }
    }

    @Test
    void everyRuleHasItsSentenceInBothLanguages() {
        for (Locale locale : List.of(Bundles.VIETNAMESE, Bundles.ENGLISH)) {
            assertThat(Arrays.stream(FormRule.values()).map(FormRule::messageKey))
                    .allMatch(Bundles.texts(locale)::containsKey);
        }
    }

    private static List<FormRule> rules(ComposedDocument document) {
        return FormCheck.of(document).stream().map(Finding::rule).toList();
    }

    private static byte[] onePage(PDRectangle paper, float x, float y) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(paper);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 13);
                content.newLineAtOffset(x, y);
                content.showText("Some text");
                content.endText();
            }
            return bytes(document);
        }
    }

    private static byte[] encrypted() throws IOException {
        try (PDDocument document = Loader.loadPDF(onePage(PDRectangle.A4, 100, 700))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
