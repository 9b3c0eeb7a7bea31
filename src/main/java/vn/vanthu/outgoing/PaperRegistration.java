package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vanthu.document.Symbol;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.register.Registers;
import vn.vanthu.register.TakenNumber;

/**
 * The clerk registers a document that goes out on paper, with its scan, in the same series of numbers as all others, the
 * agency's own or that of a council (NĐ 30/2020, Điều 15). So whoever counts signed documents counts it too, by what the signature check finds on the scan.
 */
@ApplicationScoped
public class PaperRegistration {

    private static final long MEGABYTE = 1024L * 1024;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Registers registers;

    @Inject
    private Directory directory;

    @Inject
    private ContentStore contents;

    @Inject
    private UploadedSheets uploads;

    @Inject
    private SignedSheets check;

    @Inject
    private Event<DocumentIssued> issued;

    @Inject
    private Authorities authorities;

    @Inject
    private Councils councils;

    @Inject
    private Clock clock;

    /**
     * Registers and issues.
     *
     * @param unitId the unit that drafted it
     * @param form what is written on it; its source is PAPER, it has a signatory and a subject; its council, where it
     *     has one, gives symbol and number, and the signatory is one of its members
     * @param why it goes out on paper
     * @param note more about that; needed where the reason is another one
     * @param scan a PDF
     * @return the document
     * @throws InvalidDraft when something is missing; no number is taken
     */
    @Transactional
    public OutgoingDocument register(
            Actor actor, long unitId, DraftForm form, PaperReason why, String note, InputStream scan) {
        actor.require(Role.CLERK);
        records.refuseSecrets(actor, form);
        requireComplete(actor, unitId, form, why, note);
        Unit unit = directory.unit(unitId);
        StoredContent file = store(scan);
        Instant now = clock.instant();
        LocalDate today = OfficeTime.dateOf(now);
        String issuer = councils.find(actor.agencyId(), form.councilId())
                .map(Council::symbol)
                .orElseGet(() -> directory.agency(actor.agencyId()).symbol());
        String symbol = Symbol.of(form.type(), issuer, unit.symbol()).text();
        OutgoingDocument document = new OutgoingDocument(actor, form, symbol, now);
        records.add(document);
        TakenNumber taken = registers.take(document.series(), form.type(), today, Numbering.holder(document.id()));
        document.registerPaper(unitId, taken.number(), file.sha256(), today, now);
        records.keep(document, file, OutgoingVersion.Cause.SCANNED, actor.fullName());
        issued.fire(event(document, form, why));
        records.done(document, OutgoingAct.ISSUE, actor, why.with(note));
        return document;
    }

    private StoredContent store(InputStream scan) {
        try {
            StoredContent file =
                    contents.store(scan, "application/pdf", Settings.number("vanthu.upload.limit.mb") * MEGABYTE);
            uploads.pages(contents.file(file.sha256()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireComplete(Actor actor, long unitId, DraftForm form, PaperReason why, String note) {
        Map<String, String> problems = new TreeMap<>();
        if (form.subject().isBlank()) {
            problems.put("subject", "outgoing.form.subject.missing");
        }
        if (form.councilId() != 0
                && councils.today(actor.agencyId()).stream().noneMatch(council -> council.id() == form.councilId())) {
            problems.put("council", "outgoing.form.council.wrong");
        }
        if (form.signatoryPositionId() == 0) {
            problems.put("signatory", "outgoing.form.signatory.missing");
        } else if (authorities
                .today(actor.agencyId(), form.councilId(), form.signatoryPositionId(), form.type())
                .isEmpty()) {
            problems.put("signatory", "outgoing.form.signatory.wrong");
        }
        if (directory.unitsOf(actor.agencyId()).stream().noneMatch(unit -> unit.id() == unitId)) {
            problems.put("unit", "outgoing.paper.unit.missing");
        }
        if (why == null || why == PaperReason.OTHER && note.isBlank()) {
            problems.put("reason", "outgoing.paper.reason.missing");
        }
        if (!form.type().isNumbered()) {
            problems.put("type", "outgoing.form.type.unnumbered");
        }
        if (!problems.isEmpty()) {
            throw new InvalidDraft(problems);
        }
    }

    private DocumentIssued event(OutgoingDocument document, DraftForm form, PaperReason why) {
        long signatory = form.signatoryPositionId();
        FileFacts facts = check.examine(
                document.contentSha256().orElseThrow(),
                directory.position(signatory).person().id(),
                document.agencyId());
        return new DocumentIssued(
                document.id(),
                document.agencyId(),
                document.unitId(),
                document.type(),
                document.notation().orElseThrow(),
                document.subject(),
                signatory,
                document.issuedAt().orElseThrow(),
                document.issuedOn().orElseThrow(),
                document.issuedAt().orElseThrow(),
                Optional.empty(),
                Optional.of(why),
                List.of(facts));
    }
}
