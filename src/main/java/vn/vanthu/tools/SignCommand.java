package vn.vanthu.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.pdf.PdfSigner;

/** {@code vanthu-tools sign}: signs any number of PDF files with any key. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Signs PDF files with a key from a file, on a token or at a remote provider, each by an incremental update: the bytes of the"
                    + " original stay as they are at the beginning of the signed file. An input is never written to."
                    + " Ctrl-C lets the files under way finish and begins no other.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vanthu-tools sign --keystore an.p12 --storepass env:PIN letter.pdf",
            "  find inbox -name '*.pdf' | vanthu-tools sign --keystore an.p12 --storepass file:pin.txt \\",
            "      --out signed --stdin",
            "  vanthu-tools sign --pkcs11 /usr/lib/libbit4xpki.so --pin env:PIN --journal run.txt --resume *.pdf",
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

    @Mixin
    private KeyOptions keys;

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
            names = "--journal",
            paramLabel = "FILE",
            description = "Keep in this file which inputs are finished, so that the run can be continued by --resume.")
    private Path journal;

    @Option(
            names = "--resume",
            description = "Continue the run of --journal: inputs that are finished and unchanged are not signed again.")
    private boolean resume;

    @Option(names = "--progress", description = "Say on standard error every second how far it is.")
    private boolean progress;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "What a line looks like. json: {\"file\",\"out\",\"field\",\"level\",\"error\"};"
                    + " field and level are null for a file that was finished before."
                    + " Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TEXT;

    @Mixin
    private FileNames files;

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
        try (KeyOptions.Opened opened = keys.open(spec, clock);
                SigningJournal finished = openJournal()) {
            requireValid(opened.key());
            PdfSigner signer = level.signer(spec, clock, opened.key());
            SigningRun.Work work = (input, target) -> signer.sign(input, target, request, opened.key());
            SigningReport report = new SigningReport(spec.commandLine(), format, progress);
            return new SigningRun(work, new Outputs(out), finished, report).run(names, threads) ? 0 : 1;
        }
    }

    private SigningJournal openJournal() throws IOException {
        if (journal == null) {
            if (resume) {
                throw new UsageProblem(spec, "Say which run to continue: --journal FILE");
            }
            return SigningJournal.none();
        }
        SigningJournal opened = SigningJournal.open(journal);
        if (!opened.isEmpty() && !resume) {
            opened.close();
            throw new UsageProblem(
                    spec, "The journal " + journal + " is of an earlier run: add --resume, or name another file.");
        }
        return opened;
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
}
