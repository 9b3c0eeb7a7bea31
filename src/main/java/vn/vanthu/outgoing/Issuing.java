package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.document.Notation;
import vn.vanthu.exchange.Dispatch;
import vn.vanthu.exchange.DispatchedFile;
import vn.vanthu.exchange.DocumentFacts;
import vn.vanthu.exchange.Exchange;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.WorkingCalendar;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.DocumentSealing.SealedFiles;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;

/** The clerk seals with the agency's key and sends (NĐ 30/2020, Điều 14, 18 and 32). */
@ApplicationScoped
public class Issuing {

    @Inject
    private OutgoingRecords records;

    @Inject
    private DocumentSealing sealing;

    @Inject
    private Exchange exchange;

    @Inject
    private Directory directory;

    @Inject
    private Councils councils;

    @Inject
    private ContentStore contents;

    @Inject
    private UploadedSheets uploads;

    @Inject
    private Event<DocumentIssued> issued;

    @Inject
    private FollowUps followUps;

    @Inject
    private WorkingCalendar calendar;

    @Inject
    private Clock clock;

    /**
     * Writes number and date, seals the main file and each annex, checks every signature, sends to the recipients inside the
     * installation and tells who counts: all in one transaction. The agency's key is not used on a document whose signatory's signature is not valid.
     *
     * @throws Refusal when a signature does not check as valid; the document stays numbered
     */
    @Transactional
    public void sealAndIssue(Actor actor, long id, long version) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.ISSUE, id, version);
        Agency agency = directory.agency(document.agencyId());
        Position signatory = directory.position(document.signatoryPositionId().orElseThrow());
        SealedFiles sealed = sealing.seal(document, agency, signatory);
        Instant now = clock.instant();
        LocalDate today = OfficeTime.dateOf(now);
        document.issue(sealed.main().sha256(), sealed.beside(), today, now);
        records.keep(document, sealed.main(), OutgoingVersion.Cause.SEALED, agency.name());
        exchange.send(actor, dispatch(document, agency, signatory));
        issued.fire(event(document, sealed.facts()));
        records.done(document, OutgoingAct.ISSUE, actor, "");
    }

    private Dispatch dispatch(OutgoingDocument document, Agency agency, Position signatory) {
        String sha256 = document.contentSha256().orElseThrow();
        String notation = document.notation().orElseThrow();
        DocumentFacts facts = new DocumentFacts(
                document.type(),
                Notation.formatNumber(document.number().orElseThrow()),
                notation,
                document.numberedOn().orElseThrow(),
                document.subject(),
                document.urgency(),
                signatory.person().fullName(),
                signerTitle(document, signatory),
                pages(sha256));
        return new Dispatch(
                document.id(),
                documentCode(agency, document),
                agency.id(),
                document.agencies().stream().sorted().toList(),
                facts,
                files(document),
                followUps.toSend(document));
    }

    /** The office in which the signatory signed: in the agency, or in the council of whose documents it is. */
    private String signerTitle(OutgoingDocument document, Position signatory) {
        return councils.find(document.agencyId(), document.councilId().orElse(0L))
                .flatMap(council -> council.member(signatory.id()).map(member -> member.title() + " " + council.name()))
                .orElse(signatory.title());
    }

    private static List<DispatchedFile> files(OutgoingDocument document) {
        List<DispatchedFile> files = new ArrayList<>();
        files.add(new DispatchedFile(
                document.notation().orElseThrow().replace('/', '-') + ".pdf",
                document.contentSha256().orElseThrow(),
                DispatchedFile.Kind.MAIN));
        for (AnnexFile file : document.annexes()) {
            DispatchedFile.Kind kind = file.isAnnex() ? DispatchedFile.Kind.ANNEX : DispatchedFile.Kind.REFERENCE;
            files.add(new DispatchedFile(file.name(), file.sha256(), kind));
        }
        return files;
    }

    /** Code of the agency, year of issue, and an ordinal that no other document has (QĐ 28/2018, Điều 10). */
    private static String documentCode(Agency agency, OutgoingDocument document) {
        return agency.code() + "." + document.issuedOn().orElseThrow().getYear() + "." + document.id();
    }

    private int pages(String sha256) {
        try {
            return uploads.pages(contents.file(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentIssued event(OutgoingDocument document, List<FileFacts> facts) {
        return new DocumentIssued(
                document.id(),
                document.agencyId(),
                document.unitId(),
                document.type(),
                document.notation().orElseThrow(),
                document.subject(),
                document.signatoryPositionId().orElseThrow(),
                document.signedAt().orElseThrow(),
                document.issuedOn().orElseThrow(),
                document.issuedAt().orElseThrow(),
                Optional.of(due(document)),
                Optional.empty(),
                facts);
    }

    private Instant due(OutgoingDocument document) {
        return IssueDeadline.of(document.signedAt().orElseThrow(), document.urgency(), calendar::next)
                .due();
    }
}
