package vn.vanthu.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanthu.pki.TestPki;
import vn.vanthu.pki.TestPkiFolder;

/** {@code vanthu-tools pki}: the test certificates. */
@Command(
        name = "pki",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the test certificates: a root, two intermediates, people, agencies, services, revocation lists.",
            "For tests and demonstrations only: the passwords of the keys are published."
        })
final class PkiCommand implements Runnable {

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to write; files of an older set are replaced. Required unless revoking.")
    private Path out;

    PkiCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        if (out == null) {
            throw new UsageProblem(spec, "Say where to write the certificates: --out DIR");
        }
        TestPki pki = TestPki.generate();
        new TestPkiFolder(out).write(pki);
        PrintWriter console = spec.commandLine().getOut();
        console.printf(
                "Wrote %d people, %d agencies, %d services under %s (test keys, never to be trusted elsewhere)%n",
                pki.people().size(), pki.agencies().size(), pki.services().size(), out);
        console.flush();
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Revokes one certificate of a set and writes the revocation list of its authority anew.")
    void revoke(
            @Option(
                            names = "--dir",
                            required = true,
                            paramLabel = "DIR",
                            description = "The folder of the set, with the authorities' keys.")
                    Path dir,
            @Option(
                            names = "--since",
                            paramLabel = "TIME",
                            description = "Revoked since, in ISO 8601 (2026-01-31T08:00:00Z); default: now.")
                    Instant since,
            @Option(
                            names = "--reason",
                            defaultValue = "UNSPECIFIED",
                            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
                    CRLReason reason,
            @Parameters(paramLabel = "CERTIFICATE", description = "The certificate, PEM or DER.") Path certificate) {
        Instant now = clock.instant();
        String authority = new TestPkiFolder(dir).revoke(read(certificate), since == null ? now : since, reason, now);
        PrintWriter console = spec.commandLine().getOut();
        console.printf("Revoked %s; wrote the list of %s%n", certificate, authority);
        console.flush();
    }

    private X509Certificate read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException e) {
            throw new UsageProblem(spec, "Cannot read a certificate from " + file + ": " + e.getMessage());
        }
    }
}
