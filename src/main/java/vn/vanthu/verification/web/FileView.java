package vn.vanthu.verification.web;

import java.util.List;
import java.util.Locale;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.verification.CheckedFile;
import vn.vanthu.verification.CheckedUpload;

/**
 * One checked file in one language.
 *
 * @param name of the file
 * @param size in bytes
 * @param verdict {@code VALID}, {@code INVALID}, {@code INDETERMINATE}; {@code UNSIGNED}; {@code UNREADABLE}
 * @param problem why it could not be checked; empty when it was
 * @param signatures in the order in which they were made
 * @param notes on the file as a whole
 */
public record FileView(
        String name,
        long size,
        String verdict,
        String problem,
        List<SignatureView> signatures,
        List<SignatureView.Line> notes) {

    static FileView of(CheckedUpload upload, Locale locale) {
        return upload.checked()
                .map(checked -> of(upload.name(), upload.size(), checked, locale))
                .orElseGet(() -> refused(upload, upload.refusal().orElseThrow(), locale));
    }

    private static FileView of(String name, long size, CheckedFile checked, Locale locale) {
        String problem =
                checked.report().error().map(reason -> reason.text(locale)).orElse("");
        String verdict = problem.isEmpty() ? checked.verdict().map(Enum::name).orElse("UNSIGNED") : "UNREADABLE";
        return new FileView(name, size, verdict, problem, signatures(checked, locale), notes(checked, locale));
    }

    private static FileView refused(CheckedUpload upload, Refusal refusal, Locale locale) {
        String problem = Bundles.text(locale, refusal.key(), refusal.arguments());
        return new FileView(upload.name(), upload.size(), "UNREADABLE", problem, List.of(), List.of());
    }

    static List<SignatureView> signatures(CheckedFile checked, Locale locale) {
        return checked.signatures().stream()
                .map(signature -> new SignatureView(signature, locale))
                .toList();
    }

    private static List<SignatureView.Line> notes(CheckedFile checked, Locale locale) {
        return checked.report().notes().stream()
                .map(note -> new SignatureView.Line(note.severity().name(), note.text(locale)))
                .toList();
    }
}
