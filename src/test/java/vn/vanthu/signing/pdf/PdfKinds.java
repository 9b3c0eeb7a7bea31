package vn.vanthu.signing.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.Program;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;

/** The kinds of PDF there are, each as one small document. */
final class PdfKinds {

    /**
     * A document to be signed.
     *
     * @param name what is special about it
     * @param field the signature field to use, empty to make one
     * @param earlier how many signatures it has
     * @param reason the reason its field demands
     * @param flavour the archival flavour it conforms to
     */
    record Kind(
            String name,
            byte[] bytes,
            Optional<String> field,
            int earlier,
            Optional<String> reason,
            Optional<PDFAFlavour> flavour) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Placement PLACE = new Placement(1, 60, 80, 120, 50);

    private final List<Kind> kinds = new ArrayList<>();
    private final SigningKey earlierSigner;
    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));

    private PdfKinds(SigningKey earlierSigner) {
        this.earlierSigner = earlierSigner;
    }

    /** @param earlierSigner signs those that are signed already */
    static List<Kind> all(SigningKey earlierSigner) {
        PdfKinds all = new PdfKinds(earlierSigner);
        all.versions();
        all.structures();
        all.pages();
        all.archival();
        all.fields();
        all.signed();
        all.encrypted();
        return List.copyOf(all.kinds);
    }

    private void add(String name, byte[] bytes) {
        kinds.add(new Kind(name, bytes, Optional.empty(), 0, Optional.empty(), Optional.empty()));
    }

    private void versions() {
        byte[] text = Fixtures.textDocument(2, false);
        for (String version : List.of("1.3", "1.4", "1.7", "2.0")) {
            add("PDF " + version + ", table", qpdf(text, "--force-version=" + version, "--object-streams=disable"));
        }
        for (String version : List.of("1.5", "1.6", "2.0")) {
            add(
                    "PDF " + version + ", object streams",
                    qpdf(text, "--force-version=" + version, "--object-streams=generate"));
        }
        add("linearized, table", qpdf(text, "--linearize", "--object-streams=disable"));
        add("linearized, object streams", qpdf(text, "--linearize", "--object-streams=generate"));
        add("plain text form of qpdf", qpdf(text, "--qdf", "--object-streams=disable"));
    }

    private void structures() {
        add("hybrid", HandmadePdf.small().hybrid());
        add("lines ended by carriage returns", HandmadePdf.small().lineEnd("\r").table());
        add("no line end behind the end", HandmadePdf.small().cutLastLineEnd().table());
        add("generations above 0", HandmadePdf.small().generation(3).table());
        add("numbers with gaps", HandmadePdf.small().firstNumber(5000).table());
        add(
                "annotations in an array of their own",
                HandmadePdf.small().annotationArray().table());
        add("form in the catalog", HandmadePdf.small().form().table());
        add("inherited page entries", HandmadePdf.small().inherited().table());
    }

    private void pages() {
        for (int rotation : new int[] {90, 180, 270}) {
            add("turned by " + rotation, page(rotation, 1));
        }
        add("user unit of 2", page(0, 2));
    }

    private static byte[] page(int rotation, int userUnit) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(10, 20, 500, 700));
            page.setCropBox(new PDRectangle(40, 60, 400, 300));
            page.setRotation(rotation);
            if (userUnit != 1) {
                page.setUserUnit(userUnit);
            }
            document.addPage(page);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void archival() {
        archival("PDF/A-2a, tagged", Fixtures.archivalDocument(), PDFAFlavour.PDFA_2_A);
        archival(
                "PDF/A-2b, table", qpdf(Fixtures.archivalDocument(), "--object-streams=disable"), PDFAFlavour.PDFA_2_B);
        archival(
                "PDF/A-2b, object streams",
                qpdf(Fixtures.archivalDocument(), "--object-streams=generate"),
                PDFAFlavour.PDFA_2_B);
    }

    private void archival(String name, byte[] bytes, PDFAFlavour flavour) {
        kinds.add(new Kind(name, bytes, Optional.empty(), 0, Optional.empty(), Optional.of(flavour)));
    }

    private byte[] prepared(byte[] document) {
        return DocumentPreparation.builder()
                .signatureField("first", PLACE, "Chữ ký")
                .signatureField("second", new Placement(1, 300, 80, 100, 50), "Con dấu", FieldLock.all())
                .build()
                .prepare(document);
    }

    private void field(String name, byte[] bytes, String field, int earlier, String reason) {
        kinds.add(new Kind(name, bytes, Optional.of(field), earlier, Optional.ofNullable(reason), Optional.empty()));
    }

    private void fields() {
        byte[] fields = prepared(Fixtures.textDocument(1, false));
        field("prepared field", fields, "first", 0, null);
        field("field with a lock", fields, "second", 0, null);
        field("field with a seed value", seeded(fields), "first", 0, "Ban hành");
        kinds.add(new Kind(
                "PDF/A-2a with a field",
                prepared(Fixtures.archivalDocument()),
                Optional.of("first"),
                0,
                Optional.empty(),
                Optional.of(PDFAFlavour.PDFA_2_A)));
    }

    private static byte[] seeded(byte[] fields) {
        try (PDDocument document = Loader.loadPDF(fields)) {
            COSDictionary seed = new COSDictionary();
            seed.setInt("Ff", 8);
            seed.setItem("Reasons", COSArray.ofCOSStrings(List.of("Ban hành", "Sao y")));
            seed.setItem(COSName.TYPE, COSName.getPDFName("SV"));
            document.getDocumentCatalog()
                    .getAcroForm()
                    .getField("first")
                    .getCOSObject()
                    .setItem("SV", seed);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signed() {
        byte[] fields = prepared(Fixtures.textDocument(1, true));
        for (Certification permission : List.of(Certification.FORM_FILLING, Certification.ANNOTATIONS)) {
            byte[] certified = signer.sign(
                    fields,
                    SignatureRequest.builder()
                            .fieldName("first")
                            .certification(permission)
                            .build(),
                    earlierSigner);
            field("certified with P=" + permission.permission(), certified, "second", 1, null);
        }
        byte[] thrice = Fixtures.textDocument(1, false);
        for (int i = 0; i < 3; i++) {
            thrice = signer.sign(thrice, SignatureRequest.builder().build(), earlierSigner);
        }
        kinds.add(new Kind("three signatures", thrice, Optional.empty(), 3, Optional.empty(), Optional.empty()));
        byte[] archived = signer.sign(
                Fixtures.archivalDocument(), SignatureRequest.builder().build(), earlierSigner);
        kinds.add(new Kind(
                "PDF/A-2a, signed",
                archived,
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.of(PDFAFlavour.PDFA_2_A)));
    }

    private void encrypted() {
        byte[] text = Fixtures.textDocument(1, false);
        add("AES-256, opens without a password", qpdf(text, "--encrypt", "", "owner", "256", "--"));
        add("AES-128, opens without a password", qpdf(text, "--encrypt", "", "owner", "128", "--use-aes=y", "--"));
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** A document rewritten by qpdf. */
    private static byte[] qpdf(byte[] pdf, String... options) {
        Program.require("qpdf");
        try {
            Path folder = Files.createDirectories(Path.of("target", "oracle"));
            Path in = Files.createTempFile(folder, "in", ".pdf");
            Path out = Files.createTempFile(folder, "out", ".pdf");
            Files.write(in, pdf);
            List<String> line = new ArrayList<>(List.of("qpdf", "--newline-before-endstream"));
            line.addAll(Arrays.asList(options));
            line.add(in.toString());
            line.add(out.toString());
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("qpdf: " + said);
            }
            byte[] made = Files.readAllBytes(out);
            Files.delete(in);
            Files.delete(out);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
