package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;

/** The drafter hands the draft over, and may take it back while nobody has checked it. */
@ApplicationScoped
public class Submitting {

    @Inject
    private OutgoingRecords records;

    @Inject
    private Sheets sheets;

    @Inject
    private Authorities authorities;

    @Inject
    private Readers readers;

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
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.SUBMIT, id, version);
        requireComplete(document);
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
                        .today(document.agencyId(), form.signatoryPositionId(), form.type())
                        .isEmpty()) {
            problems.put("signatory", "outgoing.form.signatory.wrong");
        }
        if (form.agencies().isEmpty() && form.recipients().isBlank()) {
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
