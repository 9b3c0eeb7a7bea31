package vn.vanthu.tools;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.Report;
import vn.vanthu.validation.SignatureReport;
import vn.vanthu.validation.Verdict;

/**
 * The answer of {@code verify} for one file.
 *
 * @param file the name as it was given
 * @param error why it could not be read as a PDF, or null
 * @param verdict the worst of its signatures, or null where it has none or could not be read
 * @param signatures what was found, empty where it could not be read
 * @param notes what is to be said of the whole file
 * @param locale the language of the sentences
 */
record CheckedFile(
        String file,
        String error,
        Verdict verdict,
        List<SignatureReport> signatures,
        List<Reason> notes,
        Locale locale) {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    static CheckedFile unreadable(String file, String error) {
        return new CheckedFile(file, error, null, List.of(), List.of(), Locale.ENGLISH);
    }

    static CheckedFile of(String file, Report report, Locale locale) {
        return new CheckedFile(
                file,
                report.error().map(reason -> reason.text(locale)).orElse(null),
                report.verdict().orElse(null),
                report.signatures(),
                report.notes(),
                locale);
    }

    /** One line; the keys are those the help names, no more. */
    String json() {
        return JsonText.object()
                .put("file", file)
                .put("error", error)
                .putObjects("signatures", signatures.stream().map(this::json).toList())
                .toString();
    }

    private JsonText json(SignatureReport found) {
        return JsonText.object()
                .put("field", found.field())
                .put("kind", found.kind().name())
                .put("verdict", found.verdict().name())
                .put("indication", found.indication().name())
                .put("subIndication", found.subIndication().map(Enum::name).orElse(null))
                .put("integrity", found.integrity().name())
                .put("coverage", found.coverage().name())
                .put("changes", found.changes().name())
                .put("level", found.level())
                .put("signer", found.signer())
                .put("signingTime", found.signingTime().map(Instant::toString).orElse(null))
                .put("reasons", sentences(found.reasons()));
    }

    /** Some lines for people: the conclusion first, then each signature with what speaks for and against it. */
    String text() {
        if (error != null) {
            return file + ": UNREADABLE: " + error;
        }
        StringBuilder text = new StringBuilder(file).append(": ");
        text.append(verdict == null ? "NO SIGNATURE" : verdict.name());
        for (SignatureReport found : signatures) {
            describe(text, found);
        }
        sentences(notes).forEach(note -> line(text, "  note: ", note));
        return text.toString();
    }

    private void describe(StringBuilder text, SignatureReport found) {
        String kind = found.kind() == SignatureReport.Kind.TIMESTAMP ? "time-stamp" : "signature";
        String name = found.field().isEmpty() ? "(no field)" : found.field();
        String sub = found.subIndication().map(each -> " (" + each + ")").orElse("");
        line(text, "  " + kind + " ", name + ": " + found.verdict() + sub);
        line(text, "    by ", found.signer().isEmpty() ? "(unknown)" : found.signer());
        found.signingTime().ifPresent(time -> line(text, "    claimed time ", local(time)));
        Optional<Instant> proven = found.provenTime();
        proven.ifPresent(time -> line(text, "    proven time ", local(time)));
        line(
                text,
                "    ",
                "level " + found.level() + ", integrity " + found.integrity() + ", covers " + found.coverage()
                        + ", later changes " + found.changes());
        sentences(found.reasons()).forEach(reason -> line(text, "    - ", reason));
    }

    private List<String> sentences(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.text(locale)).toList();
    }

    private static void line(StringBuilder text, String beginning, String rest) {
        text.append(System.lineSeparator()).append(beginning).append(rest);
    }

    private static String local(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(time, OFFICE));
    }
}
