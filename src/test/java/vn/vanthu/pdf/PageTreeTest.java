package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pages that one revision takes over from another are those that reading them anew gives. */
class PageTreeTest {

    private static final int OBJECTS = 12;

    private final StringBuilder text = new StringBuilder("%PDF-1.7\n");
    private final List<int[]> pending = new ArrayList<>();
    private int previous = -1;

    private void object(int number, int generation, String body) {
        pending.add(new int[] {number, generation, text.length()});
        text.append(number).append(' ').append(generation).append(" obj\n");
        text.append(body).append("\nendobj\n");
    }

    private void free(int number) {
        pending.add(new int[] {number, 1, -1});
    }

    private void section(int root) {
        int start = text.length();
        text.append("xref\n0 1\n0000000000 65535 f \n");
        for (int[] entry : pending) {
            text.append(entry[0]).append(" 1\n");
            text.append(String.format("%010d %05d %s \n", Math.max(entry[2], 0), entry[1], entry[2] < 0 ? "f" : "n"));
        }
        text.append("trailer\n<</Root ").append(root).append(" 0 R/Size ").append(OBJECTS + 1);
        text.append(previous < 0 ? "" : "/Prev " + previous);
        text.append(">>\nstartxref\n").append(start).append("\n%%EOF\n");
        previous = start;
        pending.clear();
    }

    private byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Something that may be a node, a page, a list of kids, a reference or nothing of that. */
    private static String anything(Random random) {
        String kids = IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> 3 + random.nextInt(OBJECTS - 2) + " 0 R")
                        .reduce("[", (list, kid) -> list + " " + kid)
                + "]";
        return switch (random.nextInt(9)) {
            case 0 -> "<</Type/Pages/Kids" + kids + "/Count 1>>";
            case 1 -> "<</Type/Pages/Kids " + (3 + random.nextInt(OBJECTS - 2)) + " 0 R/Count 1>>";
            case 2 -> kids;
            case 3 -> 3 + random.nextInt(OBJECTS - 2) + " 0 R";
            case 4 -> "<<>>";
            case 5 -> "<</Type /Page/Title(Kids)>>";
            default -> "<</Type/Page/Rotate " + 90 * random.nextInt(4) + "\n>>";
        };
    }

    private static Object pages(PdfRevision revision) {
        try {
            return revision.pages();
        } catch (PdfException e) {
            return e.getMessage();
        }
    }

    @Test
    void arePagesOfEveryRevisionThoughReadOnce() {
        int readable = 0;
        for (int round = 0; round < 3_000; round++) {
            Random random = new Random(round);
            text.setLength(9);
            previous = -1;
            object(1, 0, "<</Type/Catalog/Pages 3 0 R>>");
            object(2, 0, "<</Type/Catalog/Pages 4 0 R>>");
            object(3, 0, "<</Type/Pages/Kids[5 0 R 6 0 R 7 0 R]/Count 3>>");
            IntStream.rangeClosed(4, OBJECTS).forEach(number -> object(number, 0, anything(random)));
            section(1);
            for (int update = 0; update < 4; update++) {
                int number = 3 + random.nextInt(OBJECTS - 2);
                if (random.nextInt(8) == 0) {
                    free(number);
                } else {
                    object(number, random.nextInt(10) == 0 ? 1 : 0, anything(random));
                }
                section(random.nextInt(9) == 0 ? 2 : 1);
            }
            PdfFile file = PdfFile.of(bytes());
            int asked = random.nextInt(5);
            pages(file.revisions().get(asked));
            for (PdfRevision revision : file.revisions()) {
                PdfFile alone =
                        PdfFile.of(text.substring(0, (int) revision.end()).getBytes(StandardCharsets.ISO_8859_1));
                assertThat(pages(revision))
                        .as("round %d, revision %d", round, revision.index())
                        .isEqualTo(onlyThis(alone));
                readable += pages(revision) instanceof List<?> list && list.size() > 1 ? 1 : 0;
            }
        }
        assertThat(readable).as("trees that can be read").isGreaterThan(1_000);
    }

    /** Reads the tree of the newest revision without those before it. */
    private static Object onlyThis(PdfFile file) {
        try {
            return new PageTree(file.newest()).pages();
        } catch (PdfException e) {
            return e.getMessage();
        }
    }

    @Test
    void aTreeThatCannotBeReadIsRefusedEachTime() {
        object(1, 0, "<</Type/Catalog/Pages 3 0 R>>");
        object(3, 0, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        section(1);
        PdfRevision revision = PdfFile.of(bytes()).newest();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(revision::pages).isInstanceOf(PdfException.class).hasMessageContaining("circular");
            assertThatThrownBy(() -> revision.pageNumber(3)).isInstanceOf(PdfException.class);
        }
    }

    @Test
    void numbersBeyondAllFilesCostNoMemory() {
        object(1, 0, "<</Type/Catalog/Pages 3 0 R>>");
        object(3, 0, "<</Type/Pages/Kids[2147483647 0 R 4 0 R]/Count 1>>");
        object(4, 0, "<</Type/Page>>");
        section(1);
        assertThat(PdfFile.of(bytes()).newest().pages()).containsExactly(new PdfReference(4, 0));
    }
}
