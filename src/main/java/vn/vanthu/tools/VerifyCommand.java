package vn.vanthu.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vanthu.validation.Report;
import vn.vanthu.validation.ValidationContext;
import vn.vanthu.validation.Validator;
import vn.vanthu.validation.Verdict;
import vn.vanthu.validation.network.NetworkEvidence;
import vn.vanthu.validation.network.Reach;
import vn.vanthu.validation.report.EtsiReport;
import vn.vanthu.validation.report.FileReference;

/** {@code vanthu-tools verify}: checks the signatures of any number of PDF files. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks every signature and time-stamp of PDF files. Without --network, what is trusted and what is revoked"
                    + " comes from --trust and from the files themselves.",
            "A signature whose certificate cannot be traced to --trust, or whose status cannot be known, is"
                    + " INDETERMINATE, never VALID.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vanthu-tools verify --trust certs-test letter.pdf",
            "  find inbox -name '*.pdf' | vanthu-tools verify --trust trust/ --format json --stdin",
            "",
            "With json each file is one line:",
            "  {\"file\",\"error\",\"signatures\":[{\"field\",\"kind\":\"SIGNATURE|TIMESTAMP\",",
            "   \"verdict\":\"VALID|INVALID|INDETERMINATE\",\"indication\",\"subIndication\",",
            "   \"integrity\":\"INTACT|BROKEN|UNKNOWN\",\"coverage\":\"WHOLE_FILE|REVISION\",",
            "   \"changes\":\"NONE|PERMITTED|FORBIDDEN\",\"level\",\"signer\",\"signingTime\",\"reasons\":[...]}]}"
        },
        exitCodeListHeading = "%nExit codes, the first that holds of all files:%n",
        exitCodeList = {
            "1:A signature is invalid.",
            "3:A file cannot be read as a PDF (or wrong use).",
            "2:A signature is indeterminate, or a file has no signature at all.",
            "0:All are valid."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final Duration NETWORK_TIMEOUT = Duration.ofSeconds(5);

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--trust",
            paramLabel = "FILE-or-DIR",
            description = "Certificates to trust and revocation lists to believe, PEM or DER; a folder is searched with"
                    + " its sub-folders. Repeatable. Self-signed certificates, and those whose issuer is not among"
                    + " them, are trusted; the others help to find the way to them.")
    private List<Path> trust = List.of();

    @Option(
            names = "--network",
            description = "Ask the addresses that certificates name for revocation lists, OCSP responses and missing"
                    + " issuers: hosts of the public Internet on ports 80 and 443 only.")
    private boolean network;

    @Option(
            names = "--network-host",
            paramLabel = "HOST",
            description = "With --network, a host that may be asked although it is not public, at any port. Repeatable;"
                    + " * for all.")
    private Set<String> hosts = Set.of();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "Check as of this moment, in ISO 8601 (2026-01-31T08:00:00+07:00; without an offset, Vietnam"
                    + " time). Default: now.")
    private Instant at;

    @Option(
            names = "--format",
            paramLabel = "text|json|etsi",
            description =
                    "What the answer looks like; etsi is the XML report of ETSI TS 119 102-2, one document a line."
                            + " Default: ${DEFAULT-VALUE}.")
    private VerifyFormat format = VerifyFormat.TEXT;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            description = "The language of the reasons. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files to check at once; default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private FileNames files;

    private boolean invalid;
    private boolean unreadable;
    private boolean undecided;

    private enum Language {
        VI,
        EN
    }

    VerifyCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (threads < 1) {
            throw new UsageProblem(spec, "--threads must be at least 1");
        }
        Iterator<String> names = files.iterator();
        Trust material = Trust.read(trust);
        if (!network && !hosts.isEmpty()) {
            throw new UsageProblem(spec, "--network-host needs --network");
        }
        Validator validator = new Validator(context(material), clock);
        Instant moment = at == null ? clock.instant() : at;
        Locale locale = Locale.forLanguageTag(language.name());
        InOrder.run(names, threads, name -> answer(validator, moment, locale, name), this::print);
        if (invalid) {
            return 1;
        }
        return unreadable ? VanThuTools.UNREADABLE_OR_WRONG_USE : undecided ? 2 : 0;
    }

    private ValidationContext context(Trust material) {
        return network
                ? material.context().with(new NetworkEvidence(NETWORK_TIMEOUT, Reach.publicAnd(hosts), clock))
                : material.context();
    }

    /** What is said of one file, and the words for it. */
    private record Answer(CheckedFile checked, String words) {}

    private Answer answer(Validator validator, Instant moment, Locale locale, String name) {
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                return unreadable(name, "It is a folder, not a file", moment, locale);
            }
            Report report = validator.validate(file, moment);
            CheckedFile checked = CheckedFile.of(name, report, locale);
            return new Answer(
                    checked,
                    switch (format) {
                        case TEXT -> checked.text();
                        case JSON -> checked.json();
                        case ETSI -> EtsiReport.of(report, FileReference.to(file, name), locale);
                    });
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // whatever is wrong with one file must not keep the others from being checked
            return unreadable(name, Problem.describe(e), moment, locale);
        }
    }

    private Answer unreadable(String name, String error, Instant moment, Locale locale) {
        CheckedFile checked = CheckedFile.unreadable(name, error);
        return new Answer(
                checked,
                switch (format) {
                    case TEXT -> checked.text();
                    case JSON -> checked.json();
                    case ETSI -> EtsiReport.unread(name, error, moment, locale);
                });
    }

    private void print(Answer answer) {
        CheckedFile checked = answer.checked();
        unreadable |= checked.error() != null;
        invalid |= checked.verdict() == Verdict.INVALID;
        undecided |= checked.error() == null && checked.verdict() != Verdict.VALID;
        PrintWriter out = spec.commandLine().getOut();
        out.println(answer.words());
        out.flush();
    }
}
