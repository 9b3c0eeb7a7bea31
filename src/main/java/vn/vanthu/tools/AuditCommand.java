package vn.vanthu.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanthu.audit.ChainVerification;
import vn.vanthu.audit.ChainVerification.Report;
import vn.vanthu.audit.Checkpoint;
import vn.vanthu.audit.Finding;
import vn.vanthu.audit.export.CheckpointLine;
import vn.vanthu.audit.export.EntryLine;
import vn.vanthu.audit.export.UnreadableLineException;

/** {@code vanthu-tools audit}: the journal, away from the server. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Checks what the journal of acts says, away from the server.")
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new UsageProblem(spec, "Say what to do with the journal: audit verify EXPORT");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Checks an export of the journal: that no entry was changed, removed, inserted or moved, and, with"
                        + " checkpoints, that none was cut from the end and that the journal was not written anew.",
                ""
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:The journal is sound.",
                "1:The journal was changed.",
                "2:The chain is sound but a checkpoint is damaged or its signer not trusted (see --trust).",
                "3:A file cannot be read, or wrong use."
            })
    int verify(
            @Parameters(paramLabel = "EXPORT", description = "The export: one entry a line, in JSON.") Path export,
            @Option(
                            names = "--checkpoints",
                            paramLabel = "FILE",
                            description = "The checkpoints the server wrote outside its database, one a line."
                                    + " Without them a cut tail cannot show.")
                    Path checkpoints,
            @Option(
                            names = "--trust",
                            paramLabel = "FILE-or-DIR",
                            description = "Certificates that the server's own must be, or be issued below. Repeatable.")
                    List<Path> trust)
            throws IOException {
        Trust trusted = Trust.read(trust == null ? List.of() : trust);
        Map<Long, String> damaged = new TreeMap<>();
        List<Checkpoint> kept = checkpoints == null ? List.of() : readCheckpoints(checkpoints, damaged);
        ChainVerification verification = new ChainVerification(kept, (chain, at) -> isTrusted(chain, at, trusted));
        damaged.forEach(verification::unreadableCheckpoint);
        try (BufferedReader lines = lines(export)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    verification.accept(EntryLine.read(line));
                } catch (UnreadableLineException e) {
                    verification.unreadable(number, e.getMessage());
                }
            }
        }
        Report report = verification.report();
        print(report, kept.size());
        return report.isTampered() ? 1 : report.isSound() ? 0 : 2;
    }

    private void print(Report report, int checkpoints) {
        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : report.findings()) {
            out.println(finding.kind() + ": " + finding.message());
        }
        long more = report.faults() - report.findings().size();
        if (more > 0) {
            out.println("... and " + more + " more");
        }
        out.printf(
                "%d entries, the last is %d with hash %s%n",
                report.entries(), report.head().sequence(), report.head().hash());
        if (checkpoints == 0) {
            out.println("No checkpoint was given: entries cut from the end would not show.");
        } else {
            long open = report.head().sequence() - report.covered();
            out.printf(
                    "Checkpoints vouch for the entries up to %d; %d later ones are not covered yet%n",
                    report.covered(), open);
        }
        out.println(report.isSound() ? "SOUND" : report.isTampered() ? "CHANGED" : "NOT PROVEN");
        out.flush();
    }

    /** Bytes that are not UTF-8 become a mark that no hash fits, rather than an end of the check. */
    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static List<Checkpoint> readCheckpoints(Path file, Map<Long, String> damaged) throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (BufferedReader lines = lines(file)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    if (!line.isBlank()) {
                        checkpoints.add(CheckpointLine.read(line));
                    }
                } catch (UnreadableLineException e) {
                    damaged.put(number, e.getMessage());
                }
            }
        }
        return checkpoints;
    }

    /** The signer is a trusted certificate itself, or has a path to one at the time of signing. */
    private static boolean isTrusted(List<X509Certificate> chain, Instant moment, Trust trusted) {
        if (trusted.store().anchor(chain.get(0)).isPresent()) {
            return true;
        }
        Set<TrustAnchor> anchors = trusted.store().anchors().stream()
                .map(anchor -> new TrustAnchor(anchor.certificate(), null))
                .collect(Collectors.toSet());
        if (anchors.isEmpty()) {
            return false;
        }
        Collection<X509Certificate> known = new ArrayList<>(chain);
        known.addAll(trusted.store().intermediates());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(chain.get(0));
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(moment));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            // no path: the finding that follows names the signer
            return false;
        }
    }
}
