package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.validation.pdf.FormFields;

/**
 * Mutates signed files and asks that nothing crashes or hangs and that no changed one is called valid. A longer run:
 * {@code mvn test -Dtest=FuzzTest -Dvanthu.fuzz=200000 -Dvanthu.fuzz.seed=7 -DargLine="-Xmx256m"}.
 */
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("vanthu.fuzz", 1000);
    private static final Duration MOST = Duration.ofSeconds(5);

    private final Random random = new Random(Long.getLong("vanthu.fuzz.seed", 42));
    private final Validator validator = SignedSamples.validator();

    @Test
    void bytesChangedInPlace() {
        List<byte[]> files = files();
        for (int i = 0; i < ROUNDS; i++) {
            byte[] original = files.get(i % files.size());
            byte[] mutant = original.clone();
            boolean outside = false;
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                int at = random.nextInt(mutant.length);
                mutant[at] = (byte) random.nextInt(256);
                outside |= mutant[at] != original[at] && !insideContents(original, at);
            }
            Report report = check(mutant);
            if (outside) {
                assertThat(report.verdict()).as("round %d", i).isNotEqualTo(Optional.of(Verdict.VALID));
            }
        }
    }

    @Test
    void bytesInsertedRemovedAndRepeated() {
        List<byte[]> files = files();
        for (int i = 0; i < ROUNDS; i++) {
            byte[] original = files.get(i % files.size());
            int at = random.nextInt(original.length);
            int length = 1 + random.nextInt(200);
            byte[] mutant =
                    switch (random.nextInt(4)) {
                        case 0 -> join(Arrays.copyOf(original, at), new byte[0], tail(original, at + length));
                        case 1 -> join(Arrays.copyOf(original, at), noise(length), tail(original, at));
                        case 2 -> Arrays.copyOf(original, at);
                        default ->
                            join(
                                    Arrays.copyOf(original, at),
                                    Arrays.copyOfRange(original, at, Math.min(original.length, at + length)),
                                    tail(original, at));
                    };
            Report report = check(mutant);
            if (!Arrays.equals(mutant, original) && !onlyWhiteSpaceCut(original, mutant)) {
                assertThat(report.verdict()).as("round %d", i).isNotEqualTo(Optional.of(Verdict.VALID));
            }
        }
    }

    @Test
    void objectsChangedInAnUpdate() throws IOException {
        byte[] certified = SignedSamples.certified(Fixtures.textDocument(1, false), Certification.NO_CHANGES);
        BufferedImage before = picture(certified);
        for (int i = 0; i < ROUNDS / 3; i++) {
            byte[] mutant = update(certified);
            if (mutant != null && check(mutant).verdict().equals(Optional.of(Verdict.VALID))) {
                assertThat(same(before, picture(mutant))).as("round %d", i).isTrue();
            }
        }
    }

    /** One to three objects rewritten with an entry changed, removed, or taken from another object. */
    private byte[] update(byte[] file) {
        Increments update = Increments.of(file);
        PdfRevision view = update.view();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int number = 1 + random.nextInt(view.nextObjectNumber() - 1);
            PdfDictionary other = view.dictionary(new PdfReference(1 + random.nextInt(view.nextObjectNumber() - 1), 0));
            if (view.object(number) == null || !(view.object(number).value() instanceof PdfDictionary dictionary)) {
                continue;
            }
            List<String> keys = new ArrayList<>(random.nextBoolean() ? dictionary.keys() : other.keys());
            if (!keys.isEmpty()) {
                String key = keys.get(random.nextInt(keys.size()));
                update.change(number, key, value(other, key, view));
            }
        }
        return update.bytes();
    }

    private String value(PdfDictionary other, String key, PdfRevision view) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> Increments.text(other.get(key));
            case 2 -> (1 + random.nextInt(view.nextObjectNumber())) + " 0 R";
            case 3 -> "[" + random.nextInt(600) + " 0 " + random.nextInt(600) + " 800]";
            case 4 -> "(" + random.nextInt() + ")";
            default -> "<</" + key + " " + random.nextInt(100) + ">>";
        };
    }

    private Report check(byte[] mutant) {
        // processor time: on a machine that does other work as well, the clock on the wall says nothing of a hang
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Report report = validator.validate(mutant);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(MOST);
        return report;
    }

    private static List<byte[]> files() {
        byte[] table = SignedSamples.certified(Fixtures.textDocument(1, false));
        byte[] stream = SignedSamples.certified(Fixtures.textDocument(1, true));
        return List.of(table, stream, SignedSamples.sealed(table), SignedSamples.sealed(stream));
    }

    /** Hexadecimal digits may change their case, and unsigned parts of the container change without harm. */
    private static boolean insideContents(byte[] file, int at) {
        PdfRevision view = PdfFile.of(file).newest();
        for (FormFields.Node node : FormFields.of(view)) {
            PdfArray range = view.array(view.dictionary(node.value()).get("ByteRange"));
            if (range.size() == 4
                    && at >= ((PdfNumber) range.get(1)).longValue()
                    && at < ((PdfNumber) range.get(2)).longValue()) {
                return true;
            }
        }
        return false;
    }

    private static boolean onlyWhiteSpaceCut(byte[] original, byte[] mutant) {
        return new String(mutant, StandardCharsets.ISO_8859_1)
                .strip()
                .equals(new String(original, StandardCharsets.ISO_8859_1).strip());
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, Math.min(bytes.length, from), bytes.length);
    }

    private static byte[] join(byte[] one, byte[] two, byte[] three) {
        byte[] all = Arrays.copyOf(one, one.length + two.length + three.length);
        System.arraycopy(two, 0, all, one.length, two.length);
        System.arraycopy(three, 0, all, one.length + two.length, three.length);
        return all;
    }

    private static BufferedImage picture(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 36);
        }
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
