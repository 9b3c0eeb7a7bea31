package vn.vanthu.signing.pdf;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Corpus;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.validation.SignedSamples;

/**
 * Signs every file of the corpus, once invisibly and once visibly, with ten seconds for each: a program of its own, so
 * that its heap can be limited. Prints one line for each act: file, look, outcome, milliseconds, reason, message.
 */
final class CorpusSigning {

    /** How an act ended. */
    enum Outcome {
        SIGNED,
        REFUSED,
        /** Anything but a refusal was thrown. */
        CRASHED,
        /** It took longer than ten seconds. */
        HANGS
    }

    private static final Map<String, SignatureRequest> LOOKS = new LinkedHashMap<>();

    static {
        LOOKS.put("invisible", SignatureRequest.builder().build());
        LOOKS.put(
                "visible",
                SignatureRequest.builder()
                        .placement(new Placement(1, 60, 60, 120, 48))
                        .appearance(Appearance.image(Fixtures.handwriting(), "Chữ ký"))
                        .build());
    }

    private final PdfSigner signer = new PdfSigner(SignedSamples.CLOCK);
    private final SigningKey key = Fixtures.key("person/an.nguyen");
    private final Path target;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private ExecutorService worker = worker();

    private CorpusSigning(Path target) {
        this.target = target;
    }

    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "signing");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param arguments the folder that gets what is signed */
    public static void main(String[] arguments) throws InterruptedException {
        CorpusSigning signing = new CorpusSigning(Path.of(arguments[0]));
        for (Path file : Corpus.files()) {
            for (String look : LOOKS.keySet()) {
                signing.run(Corpus.folder().relativize(file).toString(), look);
            }
        }
    }

    /** Where the signed form of a file is put. */
    static Path signed(Path target, String file, String look) {
        return target.resolve(look + "-" + file.replace('/', '-'));
    }

    private void run(String file, String look) throws InterruptedException {
        long start = System.nanoTime();
        Outcome outcome = Outcome.SIGNED;
        String detail = "\t";
        Future<?> act = worker.submit(() -> sign(file, look));
        try {
            act.get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            outcome = Outcome.HANGS;
            worker.shutdownNow();
            worker = worker();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SigningRefusedException refused) {
                outcome = Outcome.REFUSED;
                detail = refused.reason() + "\t" + refused.getMessage();
            } else {
                outcome = Outcome.CRASHED;
                detail = "\t" + e.getCause();
                e.getCause().printStackTrace();
            }
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        out.println(String.join("\t", file, look, outcome.name(), Long.toString(millis), detail.replace('\n', ' ')));
    }

    private void sign(String file, String look) {
        try {
            signer.sign(Corpus.folder().resolve(file), signed(target, file, look), LOOKS.get(look), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything was written. */
    static boolean wrote(Path target, String file, String look) {
        return Files.exists(signed(target, file, look));
    }
}
