package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.notice.Notices;
import vn.vanthu.notice.Told;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;

/**
 * Puts another person into the check that a document is at: its drafter, the head of the unit or whose turn it is does so,
 * with a reason. From then on it is that person's turn alone, with their initials where they leave any; the deadline stays.
 */
@ApplicationScoped
public class Reassigning {

    private static final int LONGEST_REASON = 2000;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Turn turn;

    @Inject
    private Directory directory;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** Whose turn it is now: one person, or all who share the work; empty where the document waits for nobody. */
    public List<Position> holders(OutgoingDocument document) {
        return turn.holders(document);
    }

    /**
     * Who else can do the check: of the content, heads of units and the leaders of the agency and people of the drafting
     * unit; of the form, clerks and office managers. Never who drafted it.
     */
    public List<Position> candidates(OutgoingDocument document) {
        Set<Long> holders = turn.holders(document).stream().map(Position::id).collect(Collectors.toSet());
        return directory.everybody().stream()
                .filter(position -> position.agency().id() == document.agencyId())
                .filter(position -> position.person().id() != document.drafterPersonId())
                .filter(position -> !holders.contains(position.id()))
                .filter(position -> able(position, document))
                .toList();
    }

    private static boolean able(Position position, OutgoingDocument document) {
        return switch (document.state()) {
            case CONTENT_CHECK ->
                has(position, Role.UNIT_HEAD, Role.SIGNATORY)
                        || position.unit().id() == document.unitId() && has(position, Role.OFFICER);
            case FORM_CHECK -> has(position, Role.CLERK, Role.OFFICE_MANAGER);
            default -> false;
        };
    }

    private static boolean has(Position position, Role... any) {
        return Stream.of(any).anyMatch(position.roles()::contains);
    }

    /**
     * Puts somebody in.
     *
     * @param reason for the story of the document
     * @throws InvalidDraft without a reason, or for who cannot do this check
     */
    @Transactional
    public void reassign(Actor actor, long id, long version, long positionId, String reason) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.REASSIGN, id, version);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidDraft(
                    Map.of("reason", reason.isBlank() ? "outgoing.reason.missing" : "outgoing.comment.long"));
        }
        Position next = candidates(document).stream()
                .filter(position -> position.id() == positionId)
                .findFirst()
                .orElseThrow(() -> new InvalidDraft(Map.of("reason", "outgoing.reassign.wrong")));
        List<Position> before = turn.holders(document);
        document.assignTo(positionId);
        tell(next, "to-you", actor, document, reason);
        before.forEach(position -> tell(position, "from-you", actor, document, reason));
        records.done(
                document,
                OutgoingAct.REASSIGN,
                actor,
                next.person().fullName() + ", " + next.title() + ": " + reason.strip(),
                Map.of("from-position", ids(before), "to-position", Long.toString(positionId)));
    }

    private static String ids(List<Position> positions) {
        return positions.stream().map(position -> Long.toString(position.id())).collect(Collectors.joining(","));
    }

    /** The actor knows what they did. */
    private void tell(Position whom, String what, Actor actor, OutgoingDocument document, String reason) {
        if (whom.id() == actor.positionId()) {
            return;
        }
        notices.tell(
                whom.id(),
                new Told(
                        "outgoing.reassigned." + document.id() + "." + what + "."
                                + clock.instant().toEpochMilli(),
                        "outgoing.notice.reassigned." + what,
                        List.of(actor.fullName(), document.subject(), reason.strip()),
                        "/app/outgoing/" + document.id()));
    }
}
