package vn.vanthu.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.SigningResult;
import vn.vanthu.signing.pdf.PdfSigner;
import vn.vanthu.signing.pkcs12.Pkcs12;

/** {@code vanthu-tools sign}: signs any number of PDF files with a key from a PKCS#12 file. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Signs PDF files with a key from a PKCS#12 file, each by an incremental update: the bytes of the original"
                    + " stay as they are at the beginning of the signed file. An input is never written to.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vanthu-tools sign --keystore an.p12 --storepass env:PIN letter.pdf",
            "  find inbox -name '*.pdf' | vanthu-tools sign --keystore an.p12 --storepass file:pin.txt \\",
            "      --out signed --stdin",
            "  vanthu-tools sign --keystore an.p12 --storepass env:PIN --image an.png \\",
            "      --place 1,330,120,140,60 --certify FORM_FILLING letter.pdf"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Every file was signed.",
            "1:Some file was not signed; its line says why. The others were.",
            "3:Nothing was signed: wrong use, or the key cannot be used."
        })
final class SignCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--keystore",
            required = true,
            paramLabel = "FILE",
            description = "The PKCS#12 file (.p12, .pfx) with the key and its certificates.")
    private Path keystore;

    @Option(
            names = "--storepass",
            required = true,
            paramLabel = "env:NAME|file:PATH",
            converter = Password.Converter.class,
            description =
                    "Where the password of the key file is: an environment variable, or the first line of a file.")
    private Password password;

    @Option(
            names = "--alias",
            paramLabel = "A",
            description = "Which key of the file; may be left out where there is only one.")
    private String alias;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the signed files, which keep their names; made where it does not exist."
                    + " Default: beside each input, as NAME-signed.pdf. An older file of that name is replaced.")
    private Path out;

    @Mixin
    private SignatureOptions signature;

    @Mixin
    private LevelOptions level;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files to sign at once; default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "What a line looks like. json: {\"file\",\"out\",\"field\",\"level\",\"error\"}."
                    + " Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TEXT;

    @Mixin
    private FileNames files;

    private Outputs outputs;
    private long signed;
    private long failed;

    /** What became of one file: either a target and a result, or an error. */
    private record Outcome(String file, Path target, SigningResult result, String error) {}

    SignCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (threads < 1) {
            throw new UsageProblem(spec, "--threads must be at least 1");
        }
        Iterator<String> names = files.iterator();
        SignatureRequest request =
                signature.request(spec).toBuilder().level(level.level()).build();
        SigningKey key = openKey();
        requireValid(key);
        outputs = new Outputs(out);
        PdfSigner signer = level.signer(spec, clock, key);
        long start = System.nanoTime();
        InOrder.run(names, threads, name -> sign(signer, request, key, name), this::print);
        printSum((System.nanoTime() - start) / 1e9);
        return failed > 0 ? 1 : 0;
    }

    private SigningKey openKey() throws IOException {
        char[] secret = password.read();
        try {
            Pkcs12 store = Pkcs12.open(keystore, secret);
            return alias == null ? store.onlyKey() : store.key(alias);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** A signature made outside the validity of its certificate is worth nothing (TT 15/2025/TT-BKHCN). */
    private void requireValid(SigningKey key) {
        Date now = Date.from(clock.instant());
        if (now.after(key.certificate().getNotAfter())
                || now.before(key.certificate().getNotBefore())) {
            throw new UsageProblem(
                    spec,
                    "The certificate "
                            + key.certificate().getSubjectX500Principal().getName() + " is valid from "
                            + key.certificate().getNotBefore().toInstant() + " to "
                            + key.certificate().getNotAfter().toInstant() + ", not now; nothing was signed.");
        }
    }

    private Outcome sign(PdfSigner signer, SignatureRequest request, SigningKey key, String name) {
        try {
            Path input = Path.of(name);
            Path target = outputs.of(input);
            return new Outcome(name, target, signer.sign(input, target, request, key), null);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // whatever is wrong with one file must not keep the others from being signed
            return new Outcome(name, null, null, Problem.describe(e));
        }
    }

    private void print(Outcome outcome) {
        boolean good = outcome.error() == null;
        if (good) {
            signed++;
        } else {
            failed++;
        }
        PrintWriter console = spec.commandLine().getOut();
        console.println(
                switch (format) {
                    case TEXT ->
                        good
                                ? "signed " + outcome.file() + " -> " + outcome.target()
                                : "FAILED " + outcome.file() + ": " + outcome.error();
                    case JSON ->
                        JsonText.object()
                                .put("file", outcome.file())
                                .put("out", good ? outcome.target().toString() : null)
                                .put("field", good ? outcome.result().fieldName() : null)
                                .put(
                                        "level",
                                        good
                                                ? LevelOptions.name(
                                                        outcome.result().level())
                                                : null)
                                .put("error", outcome.error())
                                .toString();
                });
        console.flush();
    }

    /** With json the sum goes to standard error, so that standard output holds objects only. */
    private void printSum(double seconds) {
        PrintWriter console = format == OutputFormat.JSON
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
        console.printf(
                Locale.ROOT,
                "%d signed, %d failed in %.2f s: %.1f documents/s%n",
                signed,
                failed,
                seconds,
                seconds > 0 ? signed / seconds : 0);
        console.flush();
    }
}
