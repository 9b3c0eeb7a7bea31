package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import vn.vanthu.exchange.Recalls;
import vn.vanthu.organisation.Actor;

/**
 * Takes an issued document back (NĐ 30/2020, Điều 18.4). It stays here, frozen, with its number; receivers can do nothing
 * more with it and confirm that.
 */
@ApplicationScoped
public class Recalling {

    @Inject
    private OutgoingRecords records;

    @Inject
    private Event<DocumentRecalled> recalled;

    @Inject
    private Recalls recalls;

    @Inject
    private Clock clock;

    /**
     * Recalls.
     *
     * @throws InvalidDraft without a reason
     */
    @Transactional
    public void recall(Actor actor, long id, long version, String reason) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.RECALL, id, version);
        if (reason.isBlank()) {
            throw new InvalidDraft(Map.of("reason", "outgoing.reason.missing"));
        }
        Instant now = clock.instant();
        document.recall(now);
        recalls.recall(actor, id, reason);
        recalled.fire(new DocumentRecalled(document.id(), document.agencyId(), reason.strip(), now));
        records.done(document, OutgoingAct.RECALL, actor, reason);
    }
}
