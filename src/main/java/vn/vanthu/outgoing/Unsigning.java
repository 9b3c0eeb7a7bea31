package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vanthu.notice.Notices;
import vn.vanthu.notice.Told;
import vn.vanthu.organisation.Actor;

/**
 * A signed document that has no number yet goes back to its drafter: the clerk, who numbers and registers what is right in
 * form (NĐ 30/2020, Điều 14 to 16), found an error, or the signatory takes the signature back. What was signed stays as a
 * version, but issues nothing: whatever changes after the signature is submitted to the signatory anew (Điều 11), through
 * both checks (Điều 12).
 */
@ApplicationScoped
public class Unsigning {

    private static final int LONGEST_REASON = 2000;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /**
     * The signatory takes the signature back.
     *
     * @throws InvalidDraft without a reason
     */
    @Transactional
    public void withdraw(Actor actor, long id, long version, String reason) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.WITHDRAW_SIGNATURE, id, version);
        handBack(document, OutgoingAct.WITHDRAW_SIGNATURE, actor, reason);
    }

    /** Hands a signed document back by an act that the actor was found to be allowed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handBack(OutgoingDocument document, OutgoingAct act, Actor actor, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new InvalidDraft(
                    Map.of("reason", why.isEmpty() ? "outgoing.reason.missing" : "outgoing.comment.long"));
        }
        String signed = document.contentSha256().orElseThrow();
        Instant now = clock.instant();
        document.unsign(act, records.upload(document).orElse(null), now);
        Told told = new Told(
                "outgoing.unsigned." + document.id() + "." + now.toEpochMilli(),
                "outgoing.notice.unsigned." + act,
                List.of(actor.fullName(), document.subject(), why),
                "/app/outgoing/" + document.id());
        Stream.concat(Stream.of(document.drafterPositionId()), document.signatoryPositionId().stream())
                .filter(position -> position != actor.positionId())
                .forEach(position -> notices.tell(position, told));
        records.done(document, act, actor, why, Map.of("signed-sha256", signed));
    }
}
