package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Position;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;

/** The drafter hands the draft over, and may take it back while nobody has checked it. */
@ApplicationScoped
public class Submitting {

    private static final int LONGEST_REASON = 2000;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Sheets sheets;

    @Inject
    private Authorities authorities;

    @Inject
    private Readers readers;

    @Inject
    private CheckCodes codes;

    @Inject
    private StepDeadlines deadlines;

    @Inject
    private Clock clock;

    /**
     * Lays the draft out as the sheet that everybody will see and the signatory will sign, and hands it to the head of the
     * unit.
     *
     * @param comment for who checks; may be empty
     * @throws InvalidDraft when something that the sheet needs is missing
     */
    @Transactional
    public void submit(Actor actor, long id, long version, String comment) {
        submit(records.lockFor(actor, OutgoingAct.SUBMIT, id, version), actor, comment);
    }

    /**
     * The same with working days for single steps instead of the usual ones.
     *
     * @param days as typed, by step; an empty field is the usual
     */
    @Transactional
    public void submit(Actor actor, long id, long version, String comment, Map<OutgoingState, String> days) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.SUBMIT, id, version);
        deadlines.choose(document, days);
        submit(document, actor, comment);
    }

    private void submit(OutgoingDocument document, Actor actor, String comment) {
        requireComplete(document);
        document.carry(codes.fresh());
        try {
            StoredContent sheet = sheets.sheet(document);
            document.submit(sheet.sha256(), clock.instant());
            records.keep(document, sheet, OutgoingVersion.Cause.SUBMITTED, actor.fullName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records.done(document, OutgoingAct.SUBMIT, actor, comment);
    }

    /**
     * Takes the document back to write on.
     *
     * @throws Refusal when somebody whose turn it is has opened it; they can send it back
     */
    @Transactional
    public void withdraw(Actor actor, long id, long version) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.WITHDRAW, id, version);
        if (readers.seenOnTurn(document)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "outgoing.refused.opened");
        }
        document.withdraw(clock.instant());
        records.done(document, OutgoingAct.WITHDRAW, actor, "");
    }

    /**
     * Addresses the document to another signatory while nobody has signed. It is laid out anew with their name and
     * authority and goes to the check of the content, since what was checked is no longer what will be signed.
     *
     * @throws InvalidDraft without a reason, or for a position that may not sign it today or has it already
     */
    @Transactional
    public void changeSignatory(Actor actor, long id, long version, long positionId, String reason) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.CHANGE_SIGNATORY, id, version);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidDraft(
                    Map.of("reason", reason.isBlank() ? "outgoing.reason.missing" : "outgoing.comment.long"));
        }
        if (candidates(document).stream().noneMatch(position -> position.id() == positionId)) {
            throw new InvalidDraft(Map.of("reason", "outgoing.form.signatory.wrong"));
        }
        long before = document.signatoryPositionId().orElseThrow();
        document.changeSignatory(positionId, clock.instant());
        layOut(document, actor);
        records.done(
                document,
                OutgoingAct.CHANGE_SIGNATORY,
                actor,
                reason,
                Map.of("from-position", Long.toString(before), "to-position", Long.toString(positionId)));
    }

    /** Who else may sign the document today. */
    public List<Position> candidates(OutgoingDocument document) {
        long present = document.signatoryPositionId().orElse(0L);
        return authorities.signatories(document.agencyId()).stream()
                .filter(position -> position.id() != present)
                .filter(position -> authorities
                        .today(document.agencyId(), document.councilId().orElse(0L), position.id(), document.type())
                        .isPresent())
                .toList();
    }

    private void layOut(OutgoingDocument document, Actor actor) {
        document.carry(codes.fresh());
        try {
            StoredContent sheet = sheets.sheet(document);
            document.replaceSheet(sheet.sha256());
            records.keep(document, sheet, OutgoingVersion.Cause.SUBMITTED, actor.fullName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireComplete(OutgoingDocument document) {
        DraftForm form = document.form();
        Map<String, String> problems = new TreeMap<>();
        if (form.subject().isBlank()) {
            problems.put("subject", "outgoing.form.subject.missing");
        }
        if (form.signatoryPositionId() == 0) {
            problems.put("signatory", "outgoing.form.signatory.missing");
        }
        if (form.signatoryPositionId() != 0
                && authorities
                        .today(document.agencyId(), form.councilId(), form.signatoryPositionId(), form.type())
                        .isEmpty()) {
            problems.put("signatory", "outgoing.form.signatory.wrong");
        }
        if (form.agencies().isEmpty()
                && form.units().isEmpty()
                && form.recipients().isBlank()) {
            problems.put("recipients", "outgoing.form.recipients.missing");
        }
        if (document.source() == ContentSource.COMPOSED && form.body().isBlank()) {
            problems.put("body", "outgoing.form.body.missing");
        }
        if (document.source() == ContentSource.UPLOADED
                && document.contentSha256().isEmpty()) {
            problems.put("file", "outgoing.form.file.missing");
        }
        if (!problems.isEmpty()) {
            throw new InvalidDraft(problems);
        }
    }
}
