package vn.vanthu.verification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.validation.CertificateInfo;
import vn.vanthu.validation.Change;
import vn.vanthu.validation.Changes;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.RevocationFinding;
import vn.vanthu.validation.SignatureReport;
import vn.vanthu.validation.Verdict;

/**
 * A signature's verdict in one language: the sentence, the facts that TT 15/2025/TT-BKHCN wants shown, the reasons and
 * the certificate path.
 */
public final class SignatureView {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CheckedSignature checked;
    private final SignatureReport report;
    private final Locale locale;
    private final boolean directory;

    /** @param directory whether it may say what the directory knows */
    SignatureView(CheckedSignature checked, Locale locale, boolean directory) {
        this.checked = checked;
        this.directory = directory;
        this.report = checked.report();
        this.locale = locale;
    }

    /** A fact with its label. */
    public record Fact(String label, String value) {}

    /** A reason with its weight: {@code INFO}, {@code WARNING}, {@code ERROR}. */
    public record Line(String severity, String text) {}

    /** {@code VALID}, {@code INVALID} or {@code INDETERMINATE}. */
    public String verdict() {
        return report.verdict().name();
    }

    public String field() {
        return report.field();
    }

    /** The conclusion in one sentence. */
    public String sentence() {
        String kind = report.kind() == SignatureReport.Kind.TIMESTAMP ? "timestamp." : "signature.";
        String why = report.mainReason().map(reason -> reason.text(locale)).orElse("");
        String verdict = report.verdict() == Verdict.VALID && report.changes() == Changes.PERMITTED
                ? "VALID.PERMITTED"
                : report.verdict().name();
        return text("verification.sentence." + kind + verdict, signer(), why);
    }

    /** Who signed: by the directory where the certificate is known there, by the certificate otherwise. */
    public String signer() {
        String byCertificate = report.signer().isEmpty() ? text("verification.unknown") : report.signer();
        return checked.holder()
                .filter(holder -> holder.kind() == Holder.Kind.PERSON)
                .map(Holder::name)
                .orElse(byCertificate);
    }

    /** What a checking tool has to show, in the order in which people ask. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "signer", signer());
        if (directory) {
            fact(
                    facts,
                    "directory",
                    checked.holder().map(this::inDirectory).orElse(text("verification.directory.none")));
        }
        fact(facts, "agency", agency());
        fact(
                facts,
                "signing-time",
                report.signingTime().map(SignatureView::moment).orElse(""));
        fact(
                facts,
                "proven-time",
                report.provenTime().map(SignatureView::moment).orElse(""));
        fact(facts, "integrity", text("verification.integrity." + report.integrity()));
        fact(facts, "trusted", text("verification.trusted." + report.trusted()));
        fact(facts, "changes", text("verification.changes." + report.changes()));
        fact(facts, "coverage", coverage());
        fact(facts, "status", status(report.revocation()));
        fact(facts, "issuer", report.issuer());
        fact(facts, "validity", report.certificate().map(this::validity).orElse(""));
        fact(facts, "level", report.level());
        fact(facts, "algorithms", algorithms());
        fact(facts, "claimed-reason", report.claimedReason());
        fact(facts, "claimed-location", report.claimedLocation());
        return facts;
    }

    /** Why, the most weighty first; what was changed later stands in {@link #changes}. */
    public List<Line> reasons() {
        List<Reason> changed = report.changeList().stream().map(Change::reason).toList();
        return report.reasons().stream()
                .filter(reason -> changed.stream().noneMatch(change -> sameSentence(change, reason)))
                .map(this::line)
                .toList();
    }

    private static boolean sameSentence(Reason one, Reason other) {
        return one.key().equals(other.key()) && one.arguments().equals(other.arguments());
    }

    /** Each change behind the signed revision. */
    public List<Line> changes() {
        return report.changeList().stream()
                .map(change -> new Line(
                        change.permitted() ? "INFO" : "ERROR", change.reason().text(locale)))
                .distinct()
                .toList();
    }

    /** The certificate path, from the signer to the anchor. */
    public List<CertificateView> chain() {
        return report.chain().stream().map(this::certificate).toList();
    }

    /** One certificate of the path. */
    public record CertificateView(
            String name,
            String subject,
            String issuer,
            String validity,
            String serial,
            String fingerprint,
            String key,
            String status,
            boolean anchor) {}

    private CertificateView certificate(CertificateInfo info) {
        return new CertificateView(
                info.commonName(),
                info.subject(),
                info.issuerCommonName(),
                validity(info),
                info.serialNumber(),
                info.sha256(),
                info.keyAlgorithm(),
                status(info.revocation()),
                info.anchor());
    }

    private String inDirectory(Holder holder) {
        return text("verification.directory." + holder.kind(), holder.name(), holder.agency());
    }

    private String agency() {
        String byCertificate = report.certificate()
                .map(info -> info.units().isEmpty() ? info.organisation() : units(info))
                .orElse("");
        return checked.holder()
                .map(Holder::agency)
                .filter(name -> !name.isEmpty())
                .orElse(byCertificate);
    }

    private static String units(CertificateInfo info) {
        return String.join(", ", info.units()) + (info.organisation().isEmpty() ? "" : ", " + info.organisation());
    }

    private String coverage() {
        return text("verification.coverage." + report.coverage(), report.revision(), report.revisions());
    }

    private String status(RevocationFinding finding) {
        String status = text(
                "verification.status." + finding.status(),
                finding.source(),
                finding.producedAt().map(SignatureView::date).orElse(""),
                finding.revokedAt().map(SignatureView::date).orElse(""));
        return status.strip();
    }

    private String algorithms() {
        return java.util.stream.Stream.of(report.signatureAlgorithm(), report.digestAlgorithm())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String validity(CertificateInfo info) {
        return text("verification.validity", date(info.notBefore()), date(info.notAfter()));
    }

    private void fact(List<Fact> facts, String key, String value) {
        Optional.of(value)
                .filter(given -> !given.isBlank())
                .ifPresent(given -> facts.add(new Fact(text("verification.fact." + key), given)));
    }

    private Line line(Reason reason) {
        return new Line(reason.severity().name(), reason.text(locale));
    }

    private String text(String key, Object... arguments) {
        return Bundles.text(locale, key, List.of(arguments));
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(OfficeTime.ZONE));
    }

    private static String date(Instant moment) {
        return DATE.format(moment.atZone(OfficeTime.ZONE));
    }
}
