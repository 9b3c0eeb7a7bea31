package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFileTest {
    private static final String BASE = "%PDF-1.7\n";

    @Test
    void readsEveryRevisionAsItStood() {
        Draft draft = new Draft()
                .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(3, "<</Type/Page/Parent 2 0 R>>")
                .section("/Root 1 0 R/Size 4")
                .object(3, "<</Type/Page/Parent 2 0 R/Rotate 90>>")
                .object(4, "(Quy\\341\\\nt)")
                .section("/Root 1 0 R/Size 5");
        PdfFile file = PdfFile.of(draft.bytes());

        assertThat(file.irregularities()).isEmpty();
        assertThat(file.revisions()).hasSize(2);
        PdfRevision first = file.revisions().get(0);
        assertThat(first.pages()).containsExactly(new PdfReference(3, 0));
        assertThat(first.dictionary(new PdfReference(3, 0)).has("Rotate")).isFalse();
        assertThat(first.object(4)).isNull();
        assertThat(file.newest().dictionary(new PdfReference(3, 0)).number("Rotate", 0))
                .isEqualTo(90);
        assertThat(file.newest().ownNumbers()).containsExactly(0, 3, 4);
        assertThat(file.newest().nextObjectNumber()).isEqualTo(5);
        assertThat(file.newest().section().kind()).isEqualTo(XrefSection.Kind.TABLE);
        assertThat(file.newest().end()).isEqualTo(draft.bytes().length - 1);
        assertThat(((PdfString) file.newest().object(4).value()).text()).isEqualTo("Quy\u00e1t");
    }

    @Test
    void readsObjectStreamsAndCrossReferenceStreams() throws Exception {
        String inside = "1 0 2 30 <</Type/Catalog/Pages 2 0 R>>  <</Type/Pages/Kids[]/Count 0>>";
        byte[] packed = deflate(inside.getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin(BASE));
        int container = out.size();
        out.writeBytes(
                latin("3 0 obj<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length " + packed.length + ">>stream\n"));
        out.writeBytes(packed);
        out.writeBytes(latin("\nendstream endobj\n"));
        int start = out.size();
        byte[] rows = {0, 0, 0, 0, 2, 0, 3, 0, 2, 0, 3, 1, 1, 0, (byte) container, 0, 1, 0, (byte) start, 0};
        out.writeBytes(latin("4 0 obj<</Type/XRef/Size 5/W[1 2 1]/Root 1 0 R/Length " + rows.length + ">>stream\n"));
        out.writeBytes(rows);
        out.writeBytes(latin("\nendstream endobj\nstartxref\n" + start + "\n%%EOF\n"));

        PdfFile file = PdfFile.of(out.toByteArray());

        assertThat(file.irregularities()).isEmpty();
        assertThat(file.newest().section().kind()).isEqualTo(XrefSection.Kind.STREAM);
        assertThat(file.newest().catalog().isName("Type", "Catalog")).isTrue();
        assertThat(file.newest().entry(2)).isEqualTo(new XrefEntry.InStream(3, 1));
    }

    @Test
    void recordsAnEntryThatPointsAtAnotherObject() {
        byte[] bytes = new Draft()
                .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .object(2, "<</Type/Pages/Kids[]>>")
                .section("/Root 1 0 R/Size 3")
                .bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("2 0 obj", "7 0 obj");
        PdfFile file = PdfFile.of(latin(text));

        assertThat(file.newest().object(2)).isNull();
        assertThat(file.irregularities())
                .extracting(Irregularity::kind)
                .containsExactly(Irregularity.Kind.XREF_ENTRY_WRONG);
    }

    @Test
    void scansAFileWhoseCrossReferenceIsLost() {
        byte[] bytes = new Draft()
                .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .object(2, "<</Type/Pages/Kids[]>>")
                .section("/Root 1 0 R/Size 3")
                .bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("xref\n0", "xxxx\n0");
        PdfFile file = PdfFile.of(latin(text));

        assertThat(file.reconstructed()).isTrue();
        assertThat(file.newest().catalog().has("Pages")).isTrue();
    }

    @Test
    void namesRepeatedKeysAndSurvivesNonsense() {
        byte[] bytes = new Draft()
                .object(1, "<</Type/Catalog/Pages 2 0 R/Pages 3 0 R>>")
                .object(2, "<</A 1.5 -.5 /B#20C [1 0 R 2 (a(b)\\051)] /D <4142 4>>>")
                .section("/Root 1 0 R/Size 3")
                .bytes();
        PdfFile file = PdfFile.of(bytes);
        PdfDictionary odd = file.newest().dictionary(new PdfReference(2, 0));

        assertThat(file.newest().catalog().repeatedKeys()).containsExactly("Pages");
        assertThat(((PdfArray) odd.get("B C")).items()).hasSize(3);
        assertThat(((PdfString) ((PdfArray) odd.get("B C")).get(2)).text()).isEqualTo("a(b))");
        assertThat(((PdfString) odd.get("D")).bytes()).isEqualTo(latin("AB@"));
    }

    @Test
    void stopsAtDecompressionBombs() throws Exception {
        byte[] bomb = deflate(new byte[40 << 20]);
        assertThatThrownBy(() -> StreamFilters.decode(bomb, PdfName.of("FlateDecode"), PdfNull.NULL, 1 << 20))
                .isInstanceOf(PdfException.class)
                .extracting(e -> ((PdfException) e).reason())
                .isEqualTo(PdfException.Reason.LIMIT);
    }

    @Test
    void readsLargeFilesThroughWindows(@TempDir Path folder) throws Exception {
        Draft draft = new Draft()
                .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .object(2, "<</Type/Pages/Kids[]/Count 0>>")
                .object(3, "<</Length " + (9 << 20) + ">>stream\n" + "x".repeat(9 << 20) + "\nendstream")
                .section("/Root 1 0 R/Size 4");
        Path path = folder.resolve("large.pdf");
        Files.write(path, draft.bytes());
        try (PdfFile file = PdfFile.open(path)) {
            assertThat(file.newest().catalog().has("Pages")).isTrue();
            assertThat(((PdfStream) file.newest().object(3).value()).length()).isEqualTo(9 << 20);
            assertThat(file.irregularities()).isEmpty();
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflate(byte[] data) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        }
        return out.toByteArray();
    }

    /** Writes small files with cross-reference tables. */
    private static final class Draft {
        private final StringBuilder text = new StringBuilder(BASE);
        private final List<int[]> pending = new ArrayList<>();
        private int previous = -1;

        Draft object(int number, String body) {
            pending.add(new int[] {number, text.length()});
            text.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
            return this;
        }

        Draft section(String trailer) {
            int start = text.length();
            text.append("xref\n0 1\n0000000000 65535 f \n");
            for (int[] entry : pending) {
                text.append(entry[0]).append(" 1\n").append(String.format("%010d 00000 n \n", entry[1]));
            }
            text.append("trailer\n<<").append(trailer);
            if (previous >= 0) {
                text.append("/Prev ").append(previous);
            }
            text.append(">>\nstartxref\n").append(start).append("\n%%EOF\n");
            previous = start;
            pending.clear();
            return this;
        }

        byte[] bytes() {
            return latin(text.toString());
        }
    }
}
