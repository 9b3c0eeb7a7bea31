package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.credential.KeyVault;
import vn.vanthu.document.Notation;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.DocumentIssued.Finding;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.register.Registers;
import vn.vanthu.register.TakenNumber;

/**
 * The clerk makes digital copies of paper with the agency's signature (NĐ 30/2020, Điều 25 to 27). A copy of what is
 * electronic already is refused: it is the original itself.
 */
@ApplicationScoped
public class CertifiedCopies {

    private static final long MEGABYTE = 1024L * 1024;
    private static final int LONGEST_NOTATION = 50;
    private static final int LONGEST_AUTHOR = 200;
    private static final int LONGEST_SUBJECT = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContentStore contents;

    @Inject
    private UploadedSheets uploads;

    @Inject
    private SheetReading sheets;

    @Inject
    private PdfSealing sealing;

    @Inject
    private SignedSheets check;

    @Inject
    private KeyVault vault;

    @Inject
    private Registers registers;

    @Inject
    private Directory directory;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** The copies of the agency, the newest first. */
    public List<CertifiedCopy> list(Actor actor, int offset, int limit) {
        actor.require(Role.CLERK, Role.OFFICE_MANAGER, Role.ARCHIVIST);
        return entities.createQuery(
                        "select c from CertifiedCopy c where c.agencyId = :agency order by c.year desc, c.number desc",
                        CertifiedCopy.class)
                .setParameter("agency", actor.agencyId())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The file of a copy. Throws {@link UnknownDocument} where the agency has none of this id. */
    public OutgoingFile file(Actor actor, long id) {
        actor.require(Role.CLERK, Role.OFFICE_MANAGER, Role.ARCHIVIST);
        CertifiedCopy copy = entities.find(CertifiedCopy.class, id);
        if (copy == null || copy.agencyId() != actor.agencyId()) {
            throw new UnknownDocument();
        }
        try {
            return new OutgoingFile(
                    contents.file(copy.sha256()), copy.sha256(), copy.notation().replace('/', '-') + ".pdf");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a copy: takes the next number of the series of copies and signs the scan with the agency's key, with the text
     * of the decree at the top right of page one.
     *
     * @param scan a PDF without digital signatures
     * @throws InvalidDraft where something is missing; no number is taken
     * @throws Refusal where the file cannot be signed, or the signature does not check as valid
     */
    @Transactional
    public CertifiedCopy make(Actor actor, CopyForm form, InputStream scan) {
        actor.require(Role.CLERK);
        requireComplete(form);
        Instant now = clock.instant();
        Agency agency = directory.agency(actor.agencyId());
        try {
            StoredContent paper =
                    contents.store(scan, "application/pdf", Settings.number("vanthu.upload.limit.mb") * MEGABYTE);
            uploads.requireSignable(contents.file(paper.sha256()));
            TakenNumber taken =
                    registers.takeForCopy(agency.id(), OfficeTime.dateOf(now), "copy:" + paper.sha256() + ":" + now);
            String notation =
                    Notation.formatNumber(taken.number()) + "/" + form.kind().abbreviation() + "-" + agency.symbol();
            CertifiedCopy copy = new CertifiedCopy(actor, form, taken, notation, now);
            StoredContent signed = sealing.copy(
                    paper.sha256(),
                    form.kind(),
                    sheets.topRight(contents.file(paper.sha256())),
                    agency,
                    vault.openAgency(agency.id()));
            requireValid(signed, agency);
            copy.become(signed, uploads.pages(contents.file(signed.sha256())));
            entities.persist(copy);
            entities.flush();
            tell(actor, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireValid(StoredContent signed, Agency agency) {
        FileFacts facts = check.examine(signed.sha256(), 0, agency.id());
        if (facts.agency() != Finding.VALID) {
            throw new Refusal(Refusal.Kind.CONFLICT, "outgoing.copy.refused", String.join("; ", facts.reasons()));
        }
    }

    private void tell(Actor actor, CertifiedCopy copy) {
        Map<String, String> details = new TreeMap<>();
        details.put("notation", copy.notation());
        details.put("source", copy.sourceNotation());
        details.put("author", copy.sourceAuthor());
        details.put("sha256", copy.sha256());
        journal.record(actor, "copy.made", new Subject("certified-copy", Long.toString(copy.id())), details);
    }

    private static void requireComplete(CopyForm form) {
        Map<String, String> problems = new TreeMap<>();
        if (form.kind() == null) {
            problems.put("kind", "outgoing.copy.kind.missing");
        }
        if (form.sourceNotation().isEmpty() || form.sourceNotation().length() > LONGEST_NOTATION) {
            problems.put("notation", "outgoing.copy.notation.missing");
        }
        if (form.sourceAuthor().isEmpty() || form.sourceAuthor().length() > LONGEST_AUTHOR) {
            problems.put("author", "outgoing.copy.author.missing");
        }
        if (form.subject().isEmpty() || form.subject().length() > LONGEST_SUBJECT) {
            problems.put("subject", "outgoing.copy.subject.missing");
        }
        if (!problems.isEmpty()) {
            throw new InvalidDraft(problems);
        }
    }
}
