package vn.vanthu.verification;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.text.Bundles;

/**
 * One checked file in one language.
 *
 * @param name of the file
 * @param size in bytes
 * @param verdict {@code VALID}, {@code INVALID}, {@code INDETERMINATE}; {@code UNSIGNED}; {@code UNREADABLE}
 * @param problem why it could not be checked; empty when it was
 * @param signatures in the order in which they were made
 * @param notes on the file as a whole
 * @param conclusion whether signatory and agency signed, in one sentence; empty where the directory is not asked
 * @param office {@code RIGHT}, {@code WRONG} or {@code OPEN}: how that conclusion is to be shown
 * @param pictures pages with the places of the signatures marked
 */
public record FileView(
        String name,
        long size,
        String verdict,
        String problem,
        List<SignatureView> signatures,
        List<SignatureView.Line> notes,
        String conclusion,
        String office,
        List<Picture> pictures) {

    /**
     * A page to look at.
     *
     * @param source address of the picture
     * @param text what it shows, for those who cannot see it
     */
    public record Picture(String source, String text) {}

    /** The upload in a language. */
    public static FileView of(CheckedUpload upload, Locale locale) {
        return upload.checked()
                .map(checked -> of(upload, checked, locale))
                .orElseGet(() -> refused(upload, upload.refusal().orElseThrow(), locale));
    }

    /** The upload for somebody who may not know what the directory says: that part is left out. */
    public static FileView forStranger(CheckedUpload upload, Locale locale) {
        FileView view = of(upload, locale);
        List<SignatureView> signatures = upload.checked().stream()
                .flatMap(checked -> checked.signatures().stream())
                .map(signature -> new SignatureView(signature, locale, false))
                .toList();
        return new FileView(
                view.name, view.size, view.verdict, view.problem, signatures, view.notes, "", "OPEN", view.pictures);
    }

    private static FileView of(CheckedUpload upload, CheckedFile checked, Locale locale) {
        String problem =
                checked.report().error().map(reason -> reason.text(locale)).orElse("");
        String verdict = problem.isEmpty() ? checked.verdict().map(Enum::name).orElse("UNSIGNED") : "UNREADABLE";
        OfficeSignatures office = OfficeSignatures.of(checked);
        List<Picture> pictures =
                upload.pictures().stream().map(page -> picture(page, locale)).toList();
        return new FileView(
                upload.name(),
                upload.size(),
                verdict,
                problem,
                signatures(checked, locale),
                notes(checked, locale),
                checked.signatures().isEmpty() ? "" : office.sentence(locale),
                office.order().standing().name(),
                pictures);
    }

    private static Picture picture(PagePicture page, Locale locale) {
        List<Integer> marked = page.signatures();
        String numbers = String.join(", ", marked.stream().map(String::valueOf).toList());
        String text = marked.isEmpty()
                ? Bundles.text(locale, "verification.picture.plain", List.of(page.page()))
                : Bundles.text(locale, "verification.picture.marked", List.of(page.page(), numbers));
        return new Picture("data:image/png;base64," + Base64.getEncoder().encodeToString(page.png()), text);
    }

    private static FileView refused(CheckedUpload upload, Refusal refusal, Locale locale) {
        String problem = Bundles.text(locale, refusal.key(), refusal.arguments());
        return new FileView(
                upload.name(), upload.size(), "UNREADABLE", problem, List.of(), List.of(), "", "OPEN", List.of());
    }

    /** Each signature of a file in a language. */
    public static List<SignatureView> signatures(CheckedFile checked, Locale locale) {
        return checked.signatures().stream()
                .map(signature -> new SignatureView(signature, locale, true))
                .toList();
    }

    private static List<SignatureView.Line> notes(CheckedFile checked, Locale locale) {
        return checked.report().notes().stream()
                .map(note -> new SignatureView.Line(note.severity().name(), note.text(locale)))
                .toList();
    }
}
