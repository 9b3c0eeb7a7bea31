package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.vanthu.compose.Finding;
import vn.vanthu.compose.FormCheck;
import vn.vanthu.organisation.Actor;

/** The two checks by two responsible people (NĐ 30/2020, Điều 12): content by the unit's head, form by the clerk. */
@ApplicationScoped
public class Checking {

    @Inject
    private OutgoingRecords records;

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private Sheets sheets;

    @Inject
    private Initialling initialling;

    @Inject
    private Unsigning unsigning;

    @Inject
    private Clock clock;

    /**
     * What the form check finds on a document, composed or uploaded; it proposes, the clerk decides. Empty where there is
     * nothing to check yet.
     */
    public List<Finding> formFindings(Actor actor, long id) {
        OutgoingDocument document = documents.find(actor, id);
        if (document.source() == ContentSource.COMPOSED) {
            return FormCheck.of(sheets.composed(document.agencyId(), document.form(), document.symbol()));
        }
        return document.contentSha256().isEmpty()
                ? List.of()
                : FormCheck.ofPdf(documents.content(actor, id).file());
    }

    /**
     * The head of the drafting unit answers for the content.
     *
     * @param initialled whether the head leaves initials behind the last line of the content
     */
    @Transactional
    public void passContent(Actor actor, long id, long version, String comment, boolean initialled) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.PASS_CONTENT, id, version);
        Map<String, String> mark = initialled ? mark(document, InitialledPart.CONTENT, actor) : Map.of();
        document.passContent(clock.instant());
        records.done(document, OutgoingAct.PASS_CONTENT, actor, comment, mark);
    }

    /**
     * The clerk answers for form and layout; the signatory is next.
     *
     * @param initialled whether the clerk leaves initials behind the last line of the recipients
     */
    @Transactional
    public void passForm(Actor actor, long id, long version, String comment, boolean initialled) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.PASS_FORM, id, version);
        Map<String, String> mark = initialled ? mark(document, InitialledPart.FORM, actor) : Map.of();
        document.passForm(clock.instant());
        records.done(document, OutgoingAct.PASS_FORM, actor, comment, mark);
    }

    /**
     * Whose turn it is (head of the unit, clerk or signatory; after the signature the clerk) hands it back to the drafter.
     *
     * @throws InvalidDraft without a reason
     */
    @Transactional
    public void sendBack(Actor actor, long id, long version, String reason) {
        sendBack(actor, id, version, OutgoingState.RETURNED, reason);
    }

    /**
     * The same to any earlier step; from there the document takes every step again.
     *
     * @param to one of {@link OutgoingState#earlier} of its state
     */
    @Transactional
    public void sendBack(Actor actor, long id, long version, OutgoingState to, String reason) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.SEND_BACK, id, version);
        if (document.state() == OutgoingState.SIGNED) {
            if (to != OutgoingState.RETURNED) {
                throw new WrongState(OutgoingAct.SEND_BACK, document.state());
            }
            unsigning.handBack(document, OutgoingAct.SEND_BACK, actor, reason);
            return;
        }
        if (reason.isBlank()) {
            throw new InvalidDraft(Map.of("reason", "outgoing.reason.missing"));
        }
        document.sendBack(to, clock.instant());
        initialling.takeOff(document, actor);
        records.done(document, OutgoingAct.SEND_BACK, actor, reason);
    }

    private Map<String, String> mark(OutgoingDocument document, InitialledPart part, Actor actor) {
        return Map.of(OutgoingRecords.INITIALS, initialling.mark(document, part, actor));
    }
}
