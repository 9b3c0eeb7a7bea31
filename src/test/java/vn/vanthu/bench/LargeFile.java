package vn.vanthu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Random;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.pdf.PdfSigner;

/**
 * Signs a file of 500 MB and compares with copying and hashing it once, taking turns. Run it once with the usual heap, which
 * makes the file, and then with {@code -Xmx64m}.
 */
public final class LargeFile {

    private static final Path FILE = Path.of("target", "large.pdf");
    private static final Path COPY = Path.of("target", "large-copy.pdf");
    private static final int PAGES = 50;
    private static final int PAGE_BYTES = 10 << 20;

    private LargeFile() {}

    private interface Act {
        void run() throws IOException, GeneralSecurityException;
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (!Files.exists(FILE)) {
            make();
        }
        PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));
        SigningKey key = Fixtures.key("person/an.nguyen");
        SignatureRequest request = SignatureRequest.builder().build();
        for (int round = 1; round <= 3; round++) {
            measure("copying and hashing", LargeFile::copyAndHash);
            measure("signing", () -> signer.sign(FILE, COPY, request, key));
        }
    }

    private static void measure(String name, Act act) throws IOException, GeneralSecurityException {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Files.deleteIfExists(COPY);
        long processor = machine.getProcessCpuTime();
        long start = System.nanoTime();
        act.run();
        System.out.printf(
                "%s: %d ms, %d ms of processor time%n",
                name, (System.nanoTime() - start) / 1_000_000, (machine.getProcessCpuTime() - processor) / 1_000_000);
        Files.deleteIfExists(COPY);
    }

    private static void copyAndHash() throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[128 * 1024];
        try (InputStream in = Files.newInputStream(FILE);
                OutputStream out = Files.newOutputStream(COPY)) {
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                digest.update(block, 0, count);
                out.write(block, 0, count);
            }
        }
        digest.digest();
    }

    private static void make() throws IOException {
        Random random = new Random(1);
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < PAGES; i++) {
                byte[] bytes = new byte[PAGE_BYTES];
                random.nextBytes(bytes);
                COSStream stream = new COSStream();
                try (OutputStream out = stream.createOutputStream()) {
                    out.write(bytes);
                }
                PDPage page = new PDPage();
                page.getCOSObject().setItem("Scan", stream);
                document.addPage(page);
            }
            document.save(FILE.toFile(), CompressParameters.NO_COMPRESSION);
        }
    }
}
