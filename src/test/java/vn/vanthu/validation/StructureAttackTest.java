package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.validation.trust.TrustFolder;

/** Attacks by the structure of the file: what one reader takes for the document and another does not, and bombs. */
class StructureAttackTest {
    private static final Duration MOST = Duration.ofSeconds(5);
    private static List<byte[]> files;
    private final Validator validator = SignedSamples.validator();

    @BeforeAll
    static void sign() {
        byte[] table = Fixtures.textDocument(2, false);
        byte[] stream = Fixtures.textDocument(2, true);
        files = List.of(
                SignedSamples.approved(SignedSamples.prepared(table), "person/an.nguyen"),
                SignedSamples.certified(stream, Certification.NO_CHANGES),
                SignedSamples.certified(table, Certification.FORM_FILLING),
                SignedSamples.certified(stream, Certification.ANNOTATIONS));
    }

    private void assertCaught(UnaryOperator<byte[]> attack) {
        for (byte[] file : files) {
            Report report = check(attack.apply(file));
            assertThat(report.error()).isEmpty();
            assertThat(report.verdict()).as("%s", report.signatures()).contains(Verdict.INVALID);
        }
    }

    private Report check(byte[] file) {
        Instant start = Instant.now();
        Report report = validator.validate(file);
        assertThat(Duration.between(start, Instant.now())).isLessThan(MOST);
        return report;
    }

    private void assertNotValid(byte[] file) {
        assertThat(check(file).verdict()).isNotEqualTo(Optional.of(Verdict.VALID));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    // What readers understand differently

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void keyWrittenTwice(String place) {
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int pages = update.add("<</Type/Pages/Kids[]/Count 0>>");
            String catalog = Increments.text(update.view().catalog());
            String inner = catalog.substring(2, catalog.length() - 2);
            String other = "/Pages " + pages + " 0 R";
            return update.put(
                            update.catalog(),
                            place.equals("before") ? "<<" + other + inner + ">>" : "<<" + inner + other + ">>")
                    .bytes();
        });
    }

    @Test
    void keyWrittenTwiceInsideAnObjectStream() {
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int pages = update.add("<</Type/Pages/Kids[]/Count 0>>");
            String catalog = Increments.text(update.view().catalog());
            return update.put(update.catalog(), "<</Pages " + pages + " 0 R" + catalog.substring(2))
                    .compressed(null);
        });
    }

    @Test
    void keyWrittenTwiceByAnEscape() {
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int pages = update.add("<</Type/Pages/Kids[]/Count 0>>");
            String catalog = Increments.text(update.view().catalog());
            return update.put(update.catalog(), "<</P#61ges " + pages + " 0 R" + catalog.substring(2))
                    .bytes();
        });
    }

    @Test
    void objectListedTwiceInOneTable() {
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int page = update.page(0);
            String text = latin(update.change(page, "Rotate", "90").bytes());
            int entry = text.lastIndexOf("\n" + page + " 1\n");
            String real = String.format("%010d 00000 n \n", text.lastIndexOf("\n" + page + " 0 obj") + 1);
            String fake = page + " 1\n0000000000 00001 f \n";
            return Increments.latin(text.substring(0, entry + 1) + fake + page + " 1\n" + real
                    + text.substring(text.indexOf("trailer", entry)));
        });
    }

    @Test
    void objectInAnObjectStreamThatNothingLists() {
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int page = update.page(0);
            update.add("<</Some true>>");
            return update.compressed(page + " <</Type/Page/MediaBox[0 0 9 9]>>");
        });
    }

    @Test
    void objectFreeForReadersOfTablesOnly() {
        for (byte[] file : List.of(files.get(0), files.get(2))) {
            Increments update = Increments.of(file);
            PdfDictionary page = update.view().dictionary(new PdfReference(update.page(0), 0));
            int content = ((PdfReference) page.get("Contents")).number();
            int offset = latin(file).indexOf("\n" + content + " 0 obj") + 1;
            String text = latin(file) + "\n";
            int number = update.view().nextObjectNumber();
            int at = text.length();
            String entry = "\u0001" + (char) (offset >>> 24) + (char) (offset >> 16 & 255) + (char) (offset >> 8 & 255)
                    + (char) (offset & 255) + "\0";
            text += number + " 0 obj\n<</Type/XRef/W[1 4 1]/Index[" + content + " 1]/Size " + (number + 1)
                    + "/Length 6>>\nstream\n" + entry + "\nendstream\nendobj\n";
            int table = text.length();
            text += "xref\n" + content + " 1\n0000000000 00000 f \n" + number + " 1\n" + String.format("%010d", at)
                    + " 00000 n \ntrailer\n<</Size " + (number + 1) + "/Root "
                    + update.view().catalogReference()
                    + "/Prev " + update.view().startXref() + "/XRefStm " + at + ">>\nstartxref\n" + table
                    + "\n%%EOF\n";
            assertThat(check(Increments.latin(text)).verdict()).contains(Verdict.INVALID);
        }
    }

    @Test
    void streamWhoseLengthHidesASecondEnd() {
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int metadata = update.add("<</Type/Metadata/Subtype/XML/Length 3>>\nstream\n<x/>\nendstream\nendobj\n"
                    + update.page(0) + " 0 obj\n<</Type/Page>>\nendobj\n999 0 obj\n<<>>\nstream\nendstream");
            return update.change(update.catalog(), "Metadata", metadata + " 0 R")
                    .bytes();
        });
    }

    // Chains of revisions

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "itself", "first", "negative"})
    void previousSectionElsewhere(String where) {
        for (byte[] file : files) {
            Increments update = Increments.of(file);
            String text = latin(update.change(update.page(0), "Rotate", "90").bytes());
            long start = PdfFile.of(file).newest().startXref();
            long own = Long.parseLong(
                    text.substring(text.lastIndexOf("startxref") + 10).split("\n")[0]);
            String other =
                    switch (where) {
                        case "itself" -> String.valueOf(own);
                        case "first" ->
                            String.valueOf(PdfFile.of(file).revisions().get(0).startXref());
                        case "negative" -> "-1";
                        default -> where;
                    };
            assertNotValid(Increments.latin(text.replace("/Prev " + start + ">>", "/Prev " + other + ">>")));
        }
    }

    @Test
    void sectionHiddenInTheSignedBytes() {
        String hidden =
                "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 99/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n";
        Increments prepared = Increments.of(Fixtures.textDocument(1, false));
        prepared.addStream("", hidden);
        byte[] signed = SignedSamples.approved(prepared.bytes(), "person/an.nguyen");
        int at = latin(signed).indexOf(hidden);
        assertNotValid(Increments.latin(latin(signed) + "\nstartxref\n" + at + "\n%%EOF\n"));
    }

    @Test
    void wholeDocumentsAroundTheSignedOne() {
        String other = latin(Fixtures.textDocument(1, false));
        assertCaught(file -> Increments.latin(latin(file) + other));
        for (byte[] file : files) {
            assertNotValid(Increments.latin(other + latin(file)));
            assertNotValid(Increments.latin("%PDF-1.4\n" + latin(file)));
            assertNotValid(Increments.latin("<html><script>1</script></html>\n" + latin(file)));
        }
    }

    @Test
    void encryptionDeclaredLater() {
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int rule = update.add(
                    "<</Filter/Standard/V 1/R 2/O<" + "00".repeat(32) + ">/U<" + "00".repeat(32) + ">/P -4>>");
            return update.trailer("/Encrypt " + rule + " 0 R/ID[<00><00>]").bytes();
        });
    }

    @Test
    void trailerThatNamesOtherThings() {
        assertCaught(file -> {
            Increments update = Increments.of(file);
            return update.trailer("/Info <</Author<</S/JavaScript>>>>").bytes();
        });
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int spare = update.add("<</A true>>");
            return update.trailer("/Vendor " + spare + " 0 R").bytes();
        });
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int root = update.add(Increments.text(update.view().catalog()));
            String text = latin(update.bytes());
            int trailer = text.lastIndexOf("/Root ");
            return Increments.latin(text.substring(0, trailer)
                    + text.substring(trailer)
                            .replace("/Root " + update.view().catalogReference(), "/Root " + root + " 0 R"));
        });
    }

    @Test
    void generationOfASignedObjectRaised() {
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int page = update.page(0);
            String text = latin(update.change(page, "Rotate", "90").bytes());
            int object = text.lastIndexOf("\n" + page + " 0 obj");
            return Increments.latin(text.substring(0, object)
                    + text.substring(object)
                            .replace(page + " 0 obj", page + " 1 obj")
                            .replace(" 00000 n", " 00001 n"));
        });
    }

    // Bombs

    private static byte[] deflated(int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(9))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                deflate.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void decompressionBombs() {
        String data = latin(deflated(300));
        for (byte[] file : files) {
            Increments container = Increments.of(file);
            int stream = container.addStream("/Type/ObjStm/N 1/First 10/Filter/FlateDecode", data);
            byte[] listed = container.bytes();
            check(listed);
            Increments store = Increments.of(file);
            int crl = store.addStream("/Filter/FlateDecode", data);
            check(store.change(store.catalog(), "DSS", "<</CRLs[" + crl + " 0 R]/Certs[" + crl + " 0 R]>>")
                    .bytes());
            assertThat(stream).isPositive();
            int start = file.length;
            String section = "9999 0 obj\n<</Type/XRef/W[1 4 1]/Size 9999999/Root 1 0 R/Filter/FlateDecode/Prev "
                    + PdfFile.of(file).newest().startXref() + "/Length " + data.length() + ">>\nstream\n" + data
                    + "\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n";
            assertNotValid(Increments.latin(latin(file) + section));
        }
    }

    @Test
    void nestedAndCircularStructures() {
        for (String body : List.of(
                "[".repeat(100_000),
                "<</A".repeat(50_000),
                "(".repeat(300_000),
                "<</Kids[" + "1 0 R ".repeat(200_000) + "]>>",
                "<<" + "/A 1".repeat(100_000) + ">>")) {
            for (byte[] file : files) {
                Increments update = Increments.of(file);
                int bomb = update.add(body);
                assertNotValid(
                        update.change(update.catalog(), "Pages", bomb + " 0 R").bytes());
            }
        }
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int one = update.view().nextObjectNumber();
            update.add((one + 1) + " 0 R");
            update.add(one + " 0 R");
            return update.change(update.catalog(), "AcroForm", one + " 0 R").bytes();
        });
        assertCaught(file -> {
            Increments update = Increments.of(file);
            int pages = ((PdfReference) update.view().catalog().get("Pages")).number();
            return update.change(pages, "Kids", "[" + pages + " 0 R]").bytes();
        });
    }

    @Test
    void validationDataThatHoldThemselvesAThousandTimes() {
        for (byte[] file : files) {
            Increments update = Increments.of(file);
            int list = update.view().nextObjectNumber();
            String many = (list + " 0 R ").repeat(1000);
            update.add("[" + many + "]");
            int store = update.add("<</Type/DSS/Certs " + list + " 0 R/VRI<</A " + (list + 1) + " 0 R>>>>");
            byte[] once = update.change(update.catalog(), "DSS", store + " 0 R").bytes();
            assertThat(check(once).error()).as("once").isEmpty();
            assertThat(check(once).verdict()).contains(Verdict.INVALID);
            Increments again = Increments.of(once);
            again.put(list, "[" + many + " 1 0 R]");
            assertThat(check(again.bytes()).error()).as("again").isEmpty();
            assertThat(check(again.bytes()).verdict()).contains(Verdict.INVALID);
        }
    }

    @Test
    void manyRevisionsAndManyFields() {
        byte[] file = files.get(0);
        for (int i = 0; i < 200; i++) {
            file = Increments.of(file).bytes();
        }
        assertThat(check(file).verdict()).contains(Verdict.VALID);
        Increments update = Increments.of(files.get(0));
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            fields.append(update.add("<</FT/Sig/T(f" + i + ")/Rect[0 0 0 0]>>")).append(" 0 R ");
        }
        int form = ((PdfReference) update.view().catalog().get("AcroForm")).number();
        String list =
                Increments.text(update.view().array(update.view().acroForm().get("Fields")));
        check(update.change(form, "Fields", list.replace("]", " " + fields + "]"))
                .bytes());
    }

    @Test
    void aSpentBudgetLeavesTheVerdictOpen() {
        AtomicInteger seconds = new AtomicInteger();
        Clock hurrying = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return SignedSamples.NOW.plusSeconds(7L * seconds.getAndIncrement());
            }
        };
        byte[] file = Increments.of(Increments.of(files.get(0)).bytes()).bytes();
        TrustFolder folder = SignedSamples.trust();
        Validator slow =
                new Validator(ValidationContext.offline(folder.trust(), List.of(folder.revocation())), hurrying);
        Report report = slow.validate(Increments.of(file).bytes());
        assertThat(report.verdict()).contains(Verdict.INDETERMINATE);
        assertThat(report.signatures().get(0).mainReason()).map(Reason::key).contains("file.budget");
    }
}
