package vn.vanthu.outgoing;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;

/**
 * What a drafter types. Texts are never null; a draft may be incomplete until it is submitted.
 *
 * @param type type of the document, numbered
 * @param subject trích yếu, without {@code V/v}
 * @param urgency độ khẩn
 * @param secrecy độ mật; anything but NONE is refused
 * @param source written here or uploaded
 * @param addressees Kính gửi, one a line
 * @param agencies agencies of this installation that get it
 * @param recipients Nơi nhận as printed, one a line, the last {@code Lưu: VT, …}
 * @param body in the markup of {@code vn.vanthu.compose.Markup}
 * @param signatoryPositionId who is to sign, or 0 while nobody is chosen
 * @param units units of the agency itself that get it
 * @param councilId the council in whose name it is issued, or 0 for the agency
 */
public record DraftForm(
        DocumentType type,
        String subject,
        Urgency urgency,
        Secrecy secrecy,
        ContentSource source,
        String addressees,
        Set<Long> agencies,
        String recipients,
        String body,
        long signatoryPositionId,
        Set<Long> units,
        long councilId) {

    /** A document in the agency's own name to other agencies alone. */
    public DraftForm(
            DocumentType type,
            String subject,
            Urgency urgency,
            Secrecy secrecy,
            ContentSource source,
            String addressees,
            Set<Long> agencies,
            String recipients,
            String body,
            long signatoryPositionId) {
        this(
                type,
                subject,
                urgency,
                secrecy,
                source,
                addressees,
                agencies,
                recipients,
                body,
                signatoryPositionId,
                Set.of(),
                0);
    }

    public DraftForm {
        Objects.requireNonNull(type);
        Objects.requireNonNull(urgency);
        Objects.requireNonNull(secrecy);
        Objects.requireNonNull(source);
        subject = subject.strip().replaceAll("\\s+", " ");
        addressees = tidy(addressees);
        recipients = tidy(recipients);
        body = body.replace("\r\n", "\n");
        agencies = Set.copyOf(agencies);
        units = Set.copyOf(units);
    }

    /** An empty official letter. */
    public static DraftForm empty() {
        return new DraftForm(
                DocumentType.OFFICIAL_LETTER,
                "",
                Urgency.NORMAL,
                Secrecy.NONE,
                ContentSource.COMPOSED,
                "",
                Set.of(),
                "",
                "",
                0);
    }

    /** The same, sent to more agencies and units. */
    public DraftForm alsoTo(Set<Long> moreAgencies, Set<Long> moreUnits) {
        return new DraftForm(
                type,
                subject,
                urgency,
                secrecy,
                source,
                addressees,
                together(agencies, moreAgencies),
                recipients,
                body,
                signatoryPositionId,
                together(units, moreUnits),
                councilId);
    }

    private static Set<Long> together(Set<Long> some, Set<Long> more) {
        Set<Long> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** The lines of a text that are not blank. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String tidy(String text) {
        return String.join("\n", lines(text));
    }
}
