package vn.vanthu.tools;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.signing.SignatureLevel;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.check.CertificateCheck;
import vn.vanthu.signing.check.CertificateFindings;
import vn.vanthu.signing.pdf.LevelRaiser;
import vn.vanthu.signing.pdf.PdfSigner;
import vn.vanthu.signing.revocation.NetworkRevocation;
import vn.vanthu.signing.tsp.HttpTimestampSource;
import vn.vanthu.validation.AlgorithmPolicy;
import vn.vanthu.validation.IssuerSource;
import vn.vanthu.validation.Purpose;
import vn.vanthu.validation.RevocationSource;
import vn.vanthu.validation.ValidationContext;

/** The options of {@code sign} that say how long the signature shall be provable, and what it is checked against. */
final class LevelOptions {

    private static final Duration REVOCATION_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration REVOCATION_KEPT = Duration.ofHours(1);

    @Option(
            names = "--level",
            paramLabel = "B-B|B-T|B-LT|B-LTA",
            converter = LevelConverter.class,
            description = "The PAdES level: B-T adds a time-stamp (needs --tsa), B-LT what is needed to check it later"
                    + " (needs --trust), B-LTA a time-stamp over that. Default: B-B.")
    private SignatureLevel level = SignatureLevel.B_B;

    @Option(
            names = "--tsa",
            paramLabel = "URL",
            description = "A time-stamp server (RFC 3161 over HTTP). Repeatable; the next is asked when one fails.")
    private List<URI> servers = List.of();

    @Option(
            names = "--trust",
            paramLabel = "FILE-or-DIR",
            description = "Certificates to trust and revocation lists, as for verify. With it the certificate is"
                    + " checked before anything is signed, and a revoked or foreign one signs nothing. Repeatable.")
    private List<Path> trust = List.of();

    /** The level asked for. */
    SignatureLevel level() {
        return level;
    }

    /**
     * A signer for the level, after the certificate was found fit where there is something to check it against.
     *
     * @throws IOException where a file of the trust cannot be read
     */
    PdfSigner signer(CommandSpec spec, Clock clock, SigningKey key) throws IOException {
        Trust material = Trust.read(trust);
        if (!trust.isEmpty()) {
            requireFit(spec, new CertificateCheck(material.context(), clock), key);
        }
        if (level == SignatureLevel.B_B) {
            return new PdfSigner(clock);
        }
        if (servers.isEmpty()) {
            throw new UsageProblem(spec, "Level " + name(level) + " needs a time-stamp server: --tsa URL");
        }
        if (level != SignatureLevel.B_T && trust.isEmpty()) {
            throw new UsageProblem(spec, "Level " + name(level) + " needs what is trusted: --trust FILE-or-DIR");
        }
        HttpTimestampSource stamps =
                new HttpTimestampSource(HttpTimestampSource.Settings.usual(servers.toArray(URI[]::new)));
        return new PdfSigner(clock, new LevelRaiser(stamps, new CertificateCheck(online(material, clock), clock)));
    }

    /** The level as people write it. */
    static String name(SignatureLevel level) {
        return level.name().replace('_', '-');
    }

    private static void requireFit(CommandSpec spec, CertificateCheck check, SigningKey key) {
        CertificateFindings findings = check.check(key.chain(), Purpose.PERSON);
        List<String> reasons = findings.reasons().stream()
                .map(reason -> reason.text(Locale.ENGLISH))
                .toList();
        if (findings.conclusion() == CertificateFindings.Conclusion.REFUSED) {
            throw new UsageProblem(spec, "Nothing was signed, this certificate must not be used: " + reasons);
        }
        if (findings.conclusion() == CertificateFindings.Conclusion.UNKNOWN) {
            spec.commandLine().getErr().println("WARNING: the state of the certificate is not known: " + reasons);
            spec.commandLine().getErr().flush();
        }
    }

    /** What the files give first, then what the addresses in the certificates give. */
    private static ValidationContext online(Trust material, Clock clock) {
        List<RevocationSource> sources = new ArrayList<>(material.revocation());
        sources.add(new NetworkRevocation(REVOCATION_TIMEOUT, REVOCATION_KEPT, UnaryOperator.identity(), clock));
        return new ValidationContext(
                material.store(),
                sources,
                IssuerSource.NONE,
                AlgorithmPolicy.standard(),
                ValidationContext.USUAL_BUDGET);
    }

    /** Reads B-LT, b_lt and the like. */
    static final class LevelConverter implements ITypeConverter<SignatureLevel> {

        @Override
        public SignatureLevel convert(String value) {
            String wanted = value.strip().toUpperCase(Locale.ROOT).replace('_', '-');
            Optional<SignatureLevel> level = List.of(SignatureLevel.values()).stream()
                    .filter(each -> name(each).equals(wanted))
                    .findFirst();
            return level.orElseThrow(
                    () -> new TypeConversionException("'" + value + "' is not B-B, B-T, B-LT or B-LTA"));
        }
    }
}
