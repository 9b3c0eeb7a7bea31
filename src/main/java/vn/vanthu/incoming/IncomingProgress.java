package vn.vanthu.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.vanthu.incoming.HandlingStep.Kind;

/**
 * How far a received document is after an act on it. Fired synchronously in the transaction of the act: an observer that
 * throws undoes the act.
 *
 * @param documentId of the incoming document
 * @param agencyId that received it
 * @param leadUnitId the unit that leads, or led when the organisation changed; empty while none does
 * @param source how it came
 * @param type as {@code DocumentType} names it
 * @param notation number and symbol
 * @param authorCode of the agency that issued it; empty where it has none here
 * @param authorName of the agency that issued it
 * @param subject trích yếu
 * @param arrivedAt when it was at the agency's door; the registration for what came on paper or by e-mail
 * @param registeredAt when the clerk registered it
 * @param directedAt when it was first directed, or finished by the head who needed nobody for it
 * @param deadline the present one
 * @param finishedAt when it was finished
 * @param recalledAt when its sender took it back
 */
public record IncomingProgress(
        long documentId,
        long agencyId,
        Optional<Long> leadUnitId,
        Source source,
        String type,
        String notation,
        String authorCode,
        String authorName,
        String subject,
        Instant arrivedAt,
        Instant registeredAt,
        Optional<Instant> directedAt,
        Optional<LocalDate> deadline,
        Optional<Instant> finishedAt,
        Optional<Instant> recalledAt) {

    /**
     * Of a document as it stands.
     *
     * @param arrivedAt when its consignment arrived; empty where it came on paper or by e-mail
     */
    public static IncomingProgress of(IncomingDocument document, Optional<Instant> arrivedAt) {
        Instant registeredAt = document.steps().get(0).at();
        return new IncomingProgress(
                document.id(),
                document.agencyId(),
                document.countedUnitId(),
                document.source(),
                document.facts().type().name(),
                document.facts().notation(),
                document.authorCode(),
                document.authorName(),
                document.facts().subject(),
                arrivedAt.orElse(registeredAt),
                registeredAt,
                first(document, Kind.DIRECTED).or(document::finishedAt),
                document.deadline(),
                document.finishedAt(),
                first(document, Kind.RECALLED));
    }

    private static Optional<Instant> first(IncomingDocument document, Kind kind) {
        return document.steps().stream()
                .filter(step -> step.kind() == kind)
                .map(HandlingStep::at)
                .findFirst();
    }
}
