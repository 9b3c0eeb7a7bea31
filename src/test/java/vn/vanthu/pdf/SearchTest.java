package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found without parsing must be what parsing finds. */
class SearchTest {
    private static final String WORD = "/ByteRange";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> entries = new ArrayList<>(List.of("0000000000 65535 f \n"));

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void object(String body) {
        entries.add(String.format("%010d 00000 n \n", out.size()));
        out.writeBytes(latin(entries.size() - 1 + " 0 obj\n" + body + "\nendobj\n"));
    }

    private byte[] finish() {
        int start = out.size();
        out.writeBytes(latin("xref\n0 " + entries.size() + "\n" + String.join("", entries)
                + "trailer\n<</Root 1 0 R/Size " + entries.size() + ">>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static String stream(String data) {
        return "<</Length " + data.length() + ">>stream\n" + data + "\nendstream";
    }

    @Test
    void findsTheWordWhereverItStands(@TempDir Path folder) throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 60) {
                int cut = random.nextInt(WORD.length() + 1);
                text.append(random.nextInt(3) == 0 ? WORD : WORD.substring(0, cut));
            }
            text.setLength(random.nextInt(text.length()));
            List<Long> expected = new ArrayList<>();
            for (int at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
                expected.add((long) at);
            }
            assertThat(new ByteSearch(WORD).in(PdfSource.of(latin(text.toString()))))
                    .as(text.toString())
                    .isEqualTo(expected);
        }
        byte[] large = new byte[9 << 20];
        List<Long> places = List.of(0L, (256L << 10) - 5, (512L << 10) - 10, 3L << 20, large.length - 10L);
        places.forEach(place -> System.arraycopy(latin(WORD), 0, large, place.intValue(), WORD.length()));
        Path file = Files.write(folder.resolve("large"), large);
        try (PdfSource source = PdfSource.open(file)) {
            assertThat(new ByteSearch(WORD).in(source)).isEqualTo(places);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesOutTheDataOfLargeStreamsOnly(boolean agreed) {
        String filler = "x".repeat(20_000);
        out.writeBytes(latin("%PDF-1.7\n"));
        object("<</Type/Catalog/Pages 2 0 R>>");
        object("<</Type/Pages/Kids[]/Count 0>>");
        object(stream(WORD + " 2 0 R " + filler));
        object("<</ByteRange[0 1 2 3]/A 2 0 R/B(" + filler + ")>>");
        object(stream(WORD + " 2 0 R"));
        object("<</ByteRange[0 1 2 3]>>");
        if (!agreed) {
            entries.add(entries.get(3));
        }
        PdfFile file = PdfFile.of(finish());

        assertThat(new ByteSearch(WORD).outsideStreams(file)).hasSize(agreed ? 3 : 4);
        BitSet targets = new BitSet();
        targets.set(2);
        assertThat(ReferenceScan.of(file, targets).edges(file.newest()))
                .extracting(ReferenceScan.Edge::source)
                .containsExactlyInAnyOrder(1, 4);
    }

    @Test
    void findsReferencesHoweverTheyAreWritten() {
        out.writeBytes(latin("%PDF-1.7\n"));
        object("<</Type/Catalog/Pages 2 0 R>>");
        object("<</Type/Pages/Kids[]/Count 0>>");
        object("[2 0 R]");
        object("[12 0 R]");
        object("[112 0 R]");
        object("[ 012 0 R]");
        object("[12  0 R]");
        object("[12 0\nR]");
        object("[12 00 R]");
        object("[12 1 R]");
        object("[13 0 R 1112 0 R 21 0 R]");
        PdfFile file = PdfFile.of(finish());
        BitSet targets = new BitSet();
        targets.set(12);
        targets.set(112);
        assertThat(ReferenceScan.of(file, targets).edges(file.newest()))
                .extracting(ReferenceScan.Edge::source)
                .containsExactlyInAnyOrder(4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void searchesWhatStandsInsideAStreamWhenAnObjectBeginsThere() {
        out.writeBytes(latin("%PDF-1.7\n"));
        object("<</Type/Catalog/Pages 2 0 R>>");
        object("<</Type/Pages/Kids[]/Count 0>>");
        String inner = "4 0 obj\n<</ByteRange[0 1 2 3]/A 2 0 R>>\nendobj\n";
        int at = out.size();
        String outer = stream("x".repeat(20_000) + inner + "x".repeat(20_000));
        object(outer);
        int inside = at + "3 0 obj\n".length() + outer.indexOf("4 0 obj");
        entries.add(String.format("%010d 00000 n \n", inside));
        PdfFile file = PdfFile.of(finish());

        assertThat(new ByteSearch(WORD).outsideStreams(file)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Type/Page/Parent 2 0 R>>",
                "<<\n/Type /Page\n/Parent 2 0 R\n>>",
                "<</Type/Page/A(endobj)/Kids[5 0 R]>>",
                "<</Type/Page/A 1 %>> endobj\n/Kids[5 0 R]>>",
                "<</Type/Page/K#69ds[5 0 R]>>",
                "<</Type/Page/A<41>> endobj /Kids[5 0 R]>>",
                "<</Type/Page/P<</A 1>>> endobj /Kids[5 0 R]>>",
                "<</Type/Pages/Kids[5 0 R]>>",
                "<<>>",
                "5 0 R",
                "<</Type/Page>>stream\nendobj /Kids"
            })
    void findsThePagesThatParsingFinds(String page) {
        out.writeBytes(latin("%PDF-1.7\n"));
        object("<</Type/Catalog/Pages 2 0 R>>");
        object("<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>");
        object(page);
        object("<</Type/Page/Parent 2 0 R>>");
        object("<</Type/Page/Parent 3 0 R>>");
        PdfRevision revision = PdfFile.of(finish()).newest();
        PdfDictionary parsed = revision.dictionary(new PdfReference(3, 0));
        int expected = parsed.has("Kids") ? 5 : 3;

        List<PdfReference> pages = new ArrayList<>();
        if (parsed.size() > 0) {
            pages.add(new PdfReference(expected, 0));
        }
        pages.add(new PdfReference(4, 0));
        assertThat(revision.pages()).isEqualTo(pages);
    }
}
