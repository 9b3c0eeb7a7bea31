package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.compose.Place;
import vn.vanthu.compose.RenderedReport;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.outgoing.Looks;
import vn.vanthu.outgoing.SignedSheets;
import vn.vanthu.outgoing.SignerKeys;
import vn.vanthu.outgoing.StoredSheets;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureRequest;

/** Who confirmed a report signs its PDF, so that whoever gets it can check whose figures these are and that nobody changed them. */
@ApplicationScoped
public class ReportSigning {

    private static final String PDF = "application/pdf";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContentStore contents;

    @Inject
    private StoredSheets sheets;

    @Inject
    private SignedSheets check;

    @Inject
    private Looks looks;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** The signature of a report; empty while there is none. */
    public Optional<ReportSignature> of(ConfirmedReport report) {
        return Optional.ofNullable(entities.find(ReportSignature.class, report.id()));
    }

    /** Whether this actor is who signs it, and has not yet. */
    public boolean expects(Actor actor, ConfirmedReport report) {
        return report.isOf(actor.personId()) && of(report).isEmpty();
    }

    /**
     * Signs.
     *
     * @param opened the key of who confirmed the report
     * @param sheet the report laid out, with the place of the signature
     * @throws NotPermitted for anybody else
     * @throws Refusal when it is signed already or the signature is not good
     */
    @Transactional
    public void sign(ConfirmedReport report, SignerKeys.Opened opened, RenderedReport sheet) {
        Actor actor = opened.actor();
        if (!report.isOf(actor.personId())) {
            throw new NotPermitted();
        }
        entities.find(ConfirmedReport.class, report.id(), LockModeType.PESSIMISTIC_WRITE);
        if (of(report).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "compliance.report.signed-already");
        }
        Instant now = clock.instant();
        SignatureRequest request = SignatureRequest.builder()
                .placement(place(sheet))
                .certification(Certification.NO_CHANGES)
                .appearance(looks.ofPerson(actor))
                .build();
        StoredContent signed =
                sheets.sign(stored(sheet).sha256(), request, opened.key(), Clock.fixed(now, OfficeTime.ZONE));
        opened.requireGood(check.examine(signed.sha256(), actor.personId(), actor.agencyId()));
        Map<String, String> facts = new TreeMap<>(opened.standing().facts());
        entities.persist(new ReportSignature(report.id(), signed.sha256(), now, facts.get("certificate")));
        entities.flush();
        facts.put("sha256", signed.sha256());
        journal.record(
                actor, "compliance.report-signed", new Subject("compliance-report", Long.toString(report.id())), facts);
    }

    private StoredContent stored(RenderedReport sheet) {
        try {
            return contents.store(sheet.pdf(), PDF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Placement place(RenderedReport sheet) {
        Place block = sheet.signatures().get(0);
        return new Placement(block.page(), block.x(), block.y(), block.width(), block.height());
    }
}
