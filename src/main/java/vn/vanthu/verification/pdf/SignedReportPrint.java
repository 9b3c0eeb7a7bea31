package vn.vanthu.verification.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.compose.Alignment;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.Report;
import vn.vanthu.compose.ReportPrinter;
import vn.vanthu.pki.Credential;
import vn.vanthu.platform.secret.ServerIdentity;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.pdf.PdfSigner;
import vn.vanthu.verification.CheckedUpload;
import vn.vanthu.verification.FileView;
import vn.vanthu.verification.ReportPrint;
import vn.vanthu.verification.SignatureView;

/** Prints reports as PDF/A and signs them with the server's own key. */
@ApplicationScoped
class SignedReportPrint implements ReportPrint {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    @Inject
    private ServerIdentity identity;

    @Inject
    private Clock clock;

    @Override
    public byte[] signed(CheckedUpload upload, String checker, Locale locale) {
        byte[] printed =
                new ReportPrinter(clock).print(report(upload, checker, locale)).pdf();
        Credential server = identity.credential();
        SignatureRequest request = SignatureRequest.builder()
                .reason(text(locale, "verification.report.reason"))
                .build();
        return new PdfSigner(clock).sign(printed, request, SigningKey.of(server.key(), server.chain()));
    }

    private static Report report(CheckedUpload upload, String checker, Locale locale) {
        FileView view = FileView.of(upload, locale);
        List<Report.Section> sections = new ArrayList<>();
        sections.add(summary(upload, view, locale));
        int number = 0;
        for (SignatureView signature : view.signatures()) {
            sections.addAll(signature(++number, signature, locale));
        }
        return new Report(
                new Letterhead("", checker, ""),
                text(locale, "verification.report.title"),
                List.of(upload.name()),
                false,
                false,
                sections,
                List.of());
    }

    private static Report.Section summary(CheckedUpload upload, FileView view, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                text(locale, "verification.column.verdict"), text(locale, "verification.verdict." + view.verdict())));
        if (!view.problem().isEmpty()) {
            rows.add(List.of("", view.problem()));
        }
        if (!view.conclusion().isEmpty()) {
            rows.add(List.of(text(locale, "verification.office"), view.conclusion()));
        }
        rows.add(List.of(
                text(locale, "verification.column.signatures"),
                Integer.toString(view.signatures().size())));
        rows.add(List.of("SHA-256", grouped(upload.sha256())));
        upload.checked()
                .map(checked -> checked.report().validatedAt())
                .ifPresent(at -> rows.add(List.of(text(locale, "verification.report.at"), moment(at))));
        return table(
                "", rows, view.notes().stream().map(SignatureView.Line::text).toList(), locale);
    }

    private static List<Report.Section> signature(int number, SignatureView signature, Locale locale) {
        List<List<String>> facts = signature.facts().stream()
                .map(fact -> List.of(fact.label(), fact.value()))
                .toList();
        List<String> notes = new ArrayList<>(List.of(signature.sentence()));
        signature.reasons().forEach(line -> notes.add(weighed("verification.severity.", line, locale)));
        signature.changes().forEach(line -> notes.add(weighed("verification.change.", line, locale)));
        List<Report.Section> sections = new ArrayList<>();
        sections.add(table(text(locale, "verification.number", number), facts, notes, locale));
        List<List<String>> path = signature.chain().stream()
                .map(step -> List.of(
                        step.subject(),
                        step.validity() + ". " + step.status() + ". " + step.key() + ". SHA-256: "
                                + grouped(step.fingerprint())))
                .toList();
        if (!path.isEmpty()) {
            sections.add(table(text(locale, "verification.path"), path, List.of(), locale));
        }
        return sections;
    }

    private static Report.Section table(String heading, List<List<String>> rows, List<String> notes, Locale locale) {
        return new Report.Section(
                heading,
                List.of(
                        new Report.Column(text(locale, "verification.report.what"), 3, Alignment.LEFT),
                        new Report.Column(text(locale, "verification.report.found"), 7, Alignment.LEFT)),
                rows,
                false,
                notes);
    }

    private static String weighed(String kind, SignatureView.Line line, Locale locale) {
        return text(locale, kind + line.severity()) + " " + line.text();
    }

    /** In groups, so that the line can be broken. */
    private static String grouped(String hex) {
        return hex.replaceAll("(.{8})(?!$)", "$1 ");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(OfficeTime.ZONE));
    }

    private static String text(Locale locale, String key, Object... arguments) {
        return Bundles.text(locale, key, List.of(arguments));
    }
}
