package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import vn.vanthu.organisation.Actor;

/** Notes that an issued electronic document went out on paper as well, which needs a reason (QĐ 28/2018, Điều 7.2). */
@ApplicationScoped
public class PaperCopies {

    private static final int LONGEST_NOTE = 500;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Event<PaperCopyNoted> noted;

    /**
     * Notes it in the document's story and the journal.
     *
     * @param why one of the list; null where none was chosen
     * @param note to whom and how many; 1 to 500 characters
     * @throws InvalidDraft without a reason or a note
     */
    @Transactional
    public void note(Actor actor, long id, PaperReason why, String note) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.PAPER_COPY, id);
        if (why == null || note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new InvalidDraft(Map.of("reason", "outgoing.paper.copy.missing"));
        }
        noted.fire(new PaperCopyNoted(id, why));
        records.done(
                document,
                OutgoingAct.PAPER_COPY,
                actor,
                why.with(note),
                Map.of("reason", why.name(), "note", note.strip()));
    }
}
