package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vn.vanthu.pdf.PdfIndirect;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.signing.Certification;

/**
 * Plays the shadow attacker at random: objects of a rich document are given second uses before it is signed, and some
 * of them are changed afterwards. Whatever is still called valid must look the same in a lenient reader, outside the
 * places of fields where filling in is permitted. A longer run, which also prints how many stayed valid:
 *
 * <pre>mvn test -Dtest=ChangeFuzzTest -Dvanthu.fuzz=100000 -Dvanthu.fuzz.seed=7 -DargLine="-Xmx256m"</pre>
 */
class ChangeFuzzTest {
    private static final int ROUNDS = Integer.getInteger("vanthu.fuzz", 600);
    private static final long SEED = Long.getLong("vanthu.fuzz.seed", 11);
    private static final int DPI = 36;
    private static final int UPDATES_EACH = 10;
    private static final String OVERLAY = "1 0 0 rg 0 0 500 700 re f";

    private final Random random = new Random(SEED);
    private final Validator validator = SignedSamples.validator();
    private int valid;
    private int pictured;

    @Test
    void nothingCalledValidLooksOtherThanWhatWasSigned() throws IOException {
        for (int i = 0; i < ROUNDS; i += UPDATES_EACH) {
            Certification level = Certification.values()[random.nextInt(2)];
            byte[] document = RichDocument.make();
            for (int n = random.nextInt(3); n > 0; n--) {
                document = shared(document);
            }
            byte[] signed = sign(document, level);
            if (signed == null || !Optional.of(Verdict.VALID).equals(verdict(signed))) {
                continue;
            }
            List<BufferedImage> before = pictures(signed);
            for (int n = 0; n < UPDATES_EACH; n++) {
                tryUpdate(signed, before, level, i + n);
            }
        }
        System.out.println(ROUNDS + " updates, " + valid + " valid, " + pictured + " of them looked at");
        assertThat(pictured).isPositive();
    }

    private static byte[] sign(byte[] document, Certification level) {
        try {
            return SignedSamples.certified(document, level);
        } catch (RuntimeException e) {
            // a mutation that our own signer refuses to sign
            return null;
        }
    }

    private void tryUpdate(byte[] signed, List<BufferedImage> before, Certification level, int round)
            throws IOException {
        byte[] mutant = update(signed);
        for (int n = random.nextInt(2); mutant != null && n > 0; n--) {
            mutant = update(mutant);
        }
        if (mutant == null || !Optional.of(Verdict.VALID).equals(verdict(mutant))) {
            return;
        }
        valid++;
        List<BufferedImage> after = pictures(mutant);
        if (after.isEmpty() || before.isEmpty()) {
            return;
        }
        pictured++;
        boolean same = before.size() == after.size();
        for (int page = 0; same && page < after.size(); page++) {
            same = same(before.get(page), after.get(page), level == Certification.FORM_FILLING ? 0 : -1);
        }
        if (!same) {
            Path kept = Files.createDirectories(Path.of("target", "fuzz"));
            Files.write(kept.resolve(SEED + "-" + round + ".pdf"), mutant);
        }
        assertThat(same).as("seed %d, round %d, level %s", SEED, round, level).isTrue();
    }

    private Optional<Verdict> verdict(byte[] file) {
        long start = System.nanoTime();
        Optional<Verdict> verdict = validator.validate(file).verdict();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        return verdict;
    }

    /** Gives an object a second use: one entry of some dictionary is made to lead where an entry of another leads. */
    private byte[] shared(byte[] file) {
        Increments update = Increments.of(file);
        PdfRevision view = update.view();
        int from = someObject(view);
        int to = someObject(view);
        List<String> names =
                new ArrayList<>(view.dictionary(new PdfReference(from, 0)).keys());
        List<String> places =
                new ArrayList<>(view.dictionary(new PdfReference(to, 0)).keys());
        if (names.isEmpty() || places.isEmpty() || view.object(to).value() instanceof PdfStream) {
            return file;
        }
        PdfObject target = view.dictionary(new PdfReference(from, 0)).get(names.get(random.nextInt(names.size())));
        String key = random.nextBoolean()
                ? places.get(random.nextInt(places.size()))
                : RichDocument.KEYS.get(random.nextInt(RichDocument.KEYS.size()));
        PdfObject was = view.dictionary(new PdfReference(to, 0)).get(key);
        String value = was instanceof PdfArray && random.nextBoolean()
                ? Increments.text(was).replace("]", " " + Increments.text(target) + "]")
                : random.nextInt(4) == 0 ? from + " 0 R" : Increments.text(target);
        return update.change(to, key, value).bytes();
    }

    private int someObject(PdfRevision view) {
        for (int i = 0; i < 20; i++) {
            int number = 1 + random.nextInt(view.nextObjectNumber() - 1);
            PdfIndirect object = view.object(number);
            if (object != null && view.dictionary(new PdfReference(number, 0)).size() > 0) {
                return number;
            }
        }
        return view.catalogReference().number();
    }

    /** What an attacker does after the signature: some objects written anew, in one of the ways of writing. */
    private byte[] update(byte[] file) {
        Increments update = Increments.of(file);
        PdfRevision view = update.view();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int number = someObject(view);
            PdfDictionary dictionary = view.dictionary(new PdfReference(number, 0));
            boolean stream = view.object(number).value() instanceof PdfStream;
            switch (random.nextInt(stream ? 3 : 6)) {
                case 0 -> update.put(number, RichDocument.form(OVERLAY));
                case 1 -> update.put(number, RichDocument.stream(dictionary, OVERLAY));
                case 2 -> update.free(number);
                default -> update.change(number, change(update, dictionary, view));
            }
        }
        return random.nextInt(3) == 0 ? update.compressed(null) : update.bytes();
    }

    private String[] change(Increments update, PdfDictionary dictionary, PdfRevision view) {
        List<String> own = new ArrayList<>(dictionary.keys());
        String key = own.isEmpty() || random.nextInt(3) == 0
                ? RichDocument.KEYS.get(random.nextInt(RichDocument.KEYS.size()))
                : own.get(random.nextInt(own.size()));
        PdfDictionary other = view.dictionary(new PdfReference(someObject(view), 0));
        String value =
                switch (random.nextInt(9)) {
                    case 0 -> null;
                    case 1 -> someObject(view) + " 0 R";
                    case 2 -> update.add(RichDocument.form(OVERLAY)) + " 0 R";
                    case 3 -> "<</N " + update.add(RichDocument.form(OVERLAY)) + " 0 R>>";
                    case 4 -> "[0 0 " + random.nextInt(600) + " 800]";
                    case 5 -> "(" + random.nextInt() + ")";
                    case 6 -> appended(dictionary.get(key), someObject(view));
                    case 7 -> Increments.text(other.get(key));
                    default -> "/Yes";
                };
        return new String[] {key, value};
    }

    private static String appended(PdfObject list, int object) {
        return list instanceof PdfArray
                ? Increments.text(list).replace("]", " " + object + " 0 R]")
                : "[" + object + " 0 R]";
    }

    /** The pages as a lenient reader shows them; none when it cannot. */
    private static List<BufferedImage> pictures(byte[] file) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < Math.min(3, document.getNumberOfPages()); i++) {
                pictures.add(renderer.renderImageWithDPI(i, DPI));
            }
        } catch (IOException | RuntimeException e) {
            // a page that this reader cannot draw shows nothing
            return List.of();
        }
        return pictures;
    }

    /** Whether two pages look alike, apart from the places of fields on the page of that index, which may be filled in. */
    private static boolean same(BufferedImage one, BufferedImage other, int masked) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        int[] row = new int[one.getWidth()];
        int[] second = new int[one.getWidth()];
        for (int y = 0; y < one.getHeight(); y++) {
            one.getRGB(0, y, row.length, 1, row, 0, row.length);
            other.getRGB(0, y, row.length, 1, second, 0, row.length);
            if (masked >= 0) {
                RichDocument.mask(row, y, one.getHeight(), DPI);
                RichDocument.mask(second, y, one.getHeight(), DPI);
            }
            if (!Arrays.equals(row, second)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theDocumentIsAsRichAsItShouldBe() throws IOException {
        byte[] signed = SignedSamples.certified(RichDocument.make(), Certification.NO_CHANGES);
        assertThat(validator.validate(signed).verdict()).contains(Verdict.VALID);
        assertThat(pictures(signed)).hasSize(2);
    }
}
