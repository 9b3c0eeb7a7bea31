package vn.vanthu.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vanthu.document.Notation;
import vn.vanthu.document.PlaceAndDate;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.pdf.DocumentPreparation;
import vn.vanthu.signing.pdf.DocumentPreparation.Alignment;
import vn.vanthu.signing.pdf.DocumentPreparation.TextStyle;
import vn.vanthu.signing.pdf.PdfSigner;

/** A composed document on the whole path of the decree: fields, signatory's signature, number and date, seal. */
class ComposedToSealedTest {

    private final Clock clock = Clock.system(OfficeText.ZONE);
    private final PdfSigner signer = new PdfSigner(clock);

    @Test
    void theSheetStaysConformantFromDraftToSeal() throws Exception {
        RenderedDocument letter = new Composer(clock).render(Samples.letter(), LayoutSettings.USUAL);
        byte[] prepared = preparation(letter.places()).prepare(letter.pdf());
        byte[] signed = signer.sign(prepared, signatory(), Fixtures.key("person/an.nguyen"));
        byte[] sealed = signer.sign(signed, clerkAndAgency(), Fixtures.key("agency/so-xay-dung"));
        Files.createDirectories(Path.of("target", "sheets"));
        Files.write(Path.of("target", "sheets", "sealed.pdf"), sealed);

        assertThat(Arrays.copyOf(sealed, signed.length)).isEqualTo(signed);
        for (byte[] stage : new byte[][] {prepared, signed, sealed}) {
            assertThat(PdfJudge.breaches(stage, PDFAFlavour.PDFA_2_A)).isEmpty();
        }
        assertThat(PdfJudge.breaches(sealed, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(text(sealed)).contains("Số: 15/UBND-VX", "Bình Minh, ngày 05 tháng 3 năm 2026");
    }

    private static DocumentPreparation preparation(FieldPlaces places) {
        return DocumentPreparation.builder()
                .textField(
                        DocumentPreparation.NUMBER,
                        placement(places.number().orElseThrow()),
                        new TextStyle(places.numberSize(), false, false, Alignment.RIGHT),
                        "Số văn bản")
                .textField(
                        DocumentPreparation.DATE,
                        placement(places.date().orElseThrow()),
                        new TextStyle(places.dateSize(), false, true, Alignment.LEFT),
                        "Ngày ban hành")
                .signatureField(
                        DocumentPreparation.SIGNATORY, placement(places.signature()), "Chữ ký của người có thẩm quyền")
                .signatureField(
                        DocumentPreparation.SEAL, placement(places.seal()), "Chữ ký số của cơ quan", FieldLock.all())
                .build();
    }

    private static Placement placement(Place place) {
        return new Placement(place.page(), place.x(), place.y(), place.width(), place.height());
    }

    private static SignatureRequest signatory() {
        return SignatureRequest.builder()
                .fieldName(DocumentPreparation.SIGNATORY)
                .certification(Certification.FORM_FILLING)
                .appearance(Appearance.image(Fixtures.handwriting(), "Chữ ký của Nguyễn Thị Ngọc Ánh"))
                .build();
    }

    private static SignatureRequest clerkAndAgency() {
        return SignatureRequest.builder()
                .fieldName(DocumentPreparation.SEAL)
                .fill(DocumentPreparation.NUMBER, Notation.formatNumber(15))
                .fill(DocumentPreparation.DATE, PlaceAndDate.dateText(LocalDate.of(2026, 3, 5)))
                .lock(FieldLock.all())
                .appearance(Appearance.image(Fixtures.seal(Color.RED), "Con dấu của Ủy ban nhân dân tỉnh"))
                .build();
    }

    /** The text as a reader sees it, that of the filled fields included. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getAcroForm().flatten();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll(" +", " ").replace("Số: 15 /", "Số: 15/");
        }
    }
}
