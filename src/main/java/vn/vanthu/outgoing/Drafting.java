package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Symbol;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;

/** An officer writes a document, or uploads it as a PDF (NĐ 30/2020, Điều 10). */
@ApplicationScoped
public class Drafting {

    static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_LINES = 10_000;
    private static final int LONGEST_BODY = 500_000;
    private static final long MEGABYTE = 1024L * 1024;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Directory directory;

    @Inject
    private ContentStore contents;

    @Inject
    private WordFiles words;

    @Inject
    private UploadedSheets uploads;

    @Inject
    private Sheets sheets;

    @Inject
    private Authorities authorities;

    @Inject
    private Councils councils;

    @Inject
    private Clock clock;

    /** What a new document of a numbered type starts with; nothing is kept yet. */
    public DraftForm start(Actor actor, DocumentType type) {
        actor.require(Role.OFFICER);
        return sheets.start(actor, type);
    }

    /**
     * Begins a draft.
     *
     * @return its id
     * @throws InvalidDraft when something typed cannot be kept
     * @throws Refusal for a state secret, which is not kept here
     */
    @Transactional
    public long begin(Actor actor, DraftForm form) {
        actor.require(Role.OFFICER);
        check(actor, form);
        OutgoingDocument document = new OutgoingDocument(actor, form, symbol(actor, form), clock.instant());
        records.add(document);
        records.record(document, OutgoingAct.EDIT, actor);
        return document.id();
    }

    /**
     * Keeps what is written now.
     *
     * @return the document's new version
     * @throws StaleForm when somebody saved after the form's version; nothing is overwritten
     */
    @Transactional
    public long save(Actor actor, long id, long version, DraftForm form) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.EDIT, id, version);
        check(actor, form);
        document.edit(form, symbol(actor, form), clock.instant());
        records.record(document, OutgoingAct.EDIT, actor);
        return document.version();
    }

    /**
     * Takes a PDF made elsewhere as the document, or a file of a word processor that becomes one. It must be one that can be signed: readable, not encrypted, not signed.
     *
     * @return the document's new version
     * @throws Refusal when the file cannot be taken; the draft stays as it was
     */
    @Transactional
    public long upload(Actor actor, long id, long version, InputStream file) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.EDIT, id, version);
        try (InputStream pdf = words.asPdf(file)) {
            StoredContent content = contents.store(pdf, "application/pdf", limit());
            uploads.requireSignable(contents.file(content.sha256()));
            document.upload(content.sha256(), clock.instant());
            records.keep(document, content, OutgoingVersion.Cause.UPLOADED, actor.fullName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records.record(document, OutgoingAct.EDIT, actor);
        return document.version();
    }

    /** Gives a draft up. It stays in the journal, not in lists. */
    @Transactional
    public void discard(Actor actor, long id, long version) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.DISCARD, id, version);
        document.discard(clock.instant());
        records.done(document, OutgoingAct.DISCARD, actor, "");
    }

    /** The sheet as it would look now, with number and date open. Nothing is kept. */
    public byte[] preview(Actor actor, DraftForm form) {
        actor.require(Role.OFFICER);
        records.refuseSecrets(actor, form);
        return sheets.preview(actor, form, symbol(actor, form));
    }

    private static long limit() {
        return Settings.number("vanthu.upload.limit.mb") * MEGABYTE;
    }

    private String symbol(Actor actor, DraftForm form) {
        if (!form.type().isNumbered()) {
            throw new InvalidDraft(Map.of("type", "outgoing.form.type.unnumbered"));
        }
        String issuer = councils.find(actor.agencyId(), form.councilId())
                .map(Council::symbol)
                .orElseGet(() -> directory.agency(actor.agencyId()).symbol());
        return Symbol.of(form.type(), issuer, directory.unit(actor.unitId()).symbol())
                .text();
    }

    private void check(Actor actor, DraftForm form) {
        records.refuseSecrets(actor, form);
        Map<String, String> problems = new TreeMap<>();
        tooLong(problems, "subject", form.subject(), LONGEST_SUBJECT);
        tooLong(problems, "addressees", form.addressees(), LONGEST_LINES);
        tooLong(problems, "recipients", form.recipients(), LONGEST_LINES);
        tooLong(problems, "body", form.body(), LONGEST_BODY);
        if (form.agencies().contains(actor.agencyId())) {
            problems.put("agencies", "outgoing.form.agencies.self");
        }
        List<Long> units =
                directory.unitsOf(actor.agencyId()).stream().map(Unit::id).toList();
        if (!units.containsAll(form.units())) {
            problems.put("agencies", "outgoing.form.units.wrong");
        }
        if (form.councilId() != 0
                && councils.today(actor.agencyId()).stream().noneMatch(council -> council.id() == form.councilId())) {
            problems.put("council", "outgoing.form.council.wrong");
        }
        if (form.signatoryPositionId() != 0
                && authorities
                        .today(actor.agencyId(), form.councilId(), form.signatoryPositionId(), form.type())
                        .isEmpty()) {
            problems.put("signatory", "outgoing.form.signatory.wrong");
        }
        if (!problems.isEmpty()) {
            throw new InvalidDraft(problems);
        }
    }

    private static void tooLong(Map<String, String> problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.put(field, "outgoing.form." + field + ".long");
        }
    }
}
