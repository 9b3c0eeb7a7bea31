package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.compose.ComposedDocument;
import vn.vanthu.compose.Composer;
import vn.vanthu.compose.FieldPlaces;
import vn.vanthu.compose.LayoutSettings;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.Markup;
import vn.vanthu.compose.Place;
import vn.vanthu.compose.RenderedDocument;
import vn.vanthu.compose.SignatureBlock;
import vn.vanthu.compose.StartingText;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.content.TemporaryFiles;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.pdf.DocumentPreparation;
import vn.vanthu.signing.pdf.DocumentPreparation.Alignment;
import vn.vanthu.signing.pdf.DocumentPreparation.TextStyle;

/**
 * Makes the sheet that goes to the signatory: it already holds, in place, the fields of number and date, of the
 * signatory's signature and of the agency's, so that numbering and sealing leave the first signature valid.
 */
@ApplicationScoped
class Sheets {

    static final String NUMBER_LABEL = "Số văn bản";
    static final String DATE_LABEL = "Ngày ban hành";
    static final String SIGNATORY_LABEL = "Chữ ký của người có thẩm quyền";
    static final String SEAL_LABEL = "Chữ ký số của cơ quan";

    private static final String PDF = "application/pdf";

    @Inject
    private Directory directory;

    @Inject
    private ContentStore contents;

    @Inject
    private Authorities authorities;

    @Inject
    private Councils councils;

    @Inject
    private OutgoingRecords records;

    @Inject
    private UploadedSheets uploads;

    @Inject
    private CheckCodes codes;

    @Inject
    private Clock clock;

    /** What a new document of a type starts with, after the forms of NĐ 30/2020, Phụ lục III. */
    public DraftForm start(Actor actor, DocumentType type) {
        ComposedDocument start = StartingText.of(
                type,
                letterhead(directory.agency(actor.agencyId())),
                "VT, " + directory.unit(actor.unitId()).symbol());
        return new DraftForm(
                type,
                start.subject(),
                Urgency.NORMAL,
                Secrecy.NONE,
                ContentSource.COMPOSED,
                String.join("\n", start.addressees()),
                Set.of(),
                String.join("\n", start.recipients()),
                Markup.write(start.body()),
                0);
    }

    /** How a draft would look. */
    public byte[] preview(Actor actor, DraftForm form, String symbol) {
        return render(actor.agencyId(), form, symbol).pdf();
    }

    /** The sheet with its fields and its code, stored. The document has a signatory, and a file where it was uploaded. */
    public StoredContent sheet(OutgoingDocument document) throws IOException {
        Path prepared = TemporaryFiles.file("vanthu-sheet", ".pdf");
        Path coded = TemporaryFiles.file("vanthu-coded", ".pdf");
        try {
            prepare(document, prepared);
            boolean printed = codes.print(document, prepared, coded);
            try (InputStream in = Files.newInputStream(printed ? coded : prepared)) {
                return contents.store(in, PDF, Long.MAX_VALUE);
            }
        } finally {
            Files.delete(prepared);
            Files.delete(coded);
        }
    }

    private void prepare(OutgoingDocument document, Path target) throws IOException {
        if (document.source() == ContentSource.COMPOSED) {
            RenderedDocument rendered = render(document.agencyId(), document.form(), document.symbol());
            Files.write(target, preparation(rendered.places()).prepare(rendered.pdf()));
            return;
        }
        String signatory = directory
                .position(document.signatoryPositionId().orElseThrow())
                .person()
                .fullName();
        uploads.prepare(contents.file(records.upload(document).orElseThrow()), target, signatory);
    }

    private RenderedDocument render(long agencyId, DraftForm form, String symbol) {
        return new Composer(clock).render(composed(agencyId, form, symbol), LayoutSettings.USUAL);
    }

    /** The draft as the composer takes it. */
    ComposedDocument composed(long agencyId, DraftForm form, String symbol) {
        Agency agency = directory.agency(agencyId);
        Optional<Council> council = councils.find(agencyId, form.councilId());
        ComposedDocument.Builder sheet = ComposedDocument.builder(form.type())
                .letterhead(council.map(one -> new Letterhead(agency.name(), one.name(), agency.place()))
                        .orElseGet(() -> letterhead(agency)))
                .symbol(symbol)
                .subject(form.subject())
                .urgency(form.urgency())
                .addressees(items(form.addressees()))
                .recipients(items(form.recipients()))
                .body(Markup.read(form.body()));
        if (form.signatoryPositionId() != 0) {
            Position signatory = directory.position(form.signatoryPositionId());
            Authority authority = authorities
                    .today(agencyId, form.councilId(), signatory.id(), form.type())
                    .orElseGet(() -> Authority.ofPosition(agency, signatory.title()));
            sheet.signature(
                    new SignatureBlock(authority.lines(), signatory.person().fullName()));
            if (form.type() == DocumentType.DECISION || form.type() == DocumentType.RESOLUTION) {
                sheet.issuer(council.flatMap(
                                one -> one.member(signatory.id()).map(member -> member.title() + " " + one.name()))
                        .orElseGet(() -> signatory.title() + " " + agency.name())
                        .toUpperCase(Locale.ROOT));
            }
        }
        return sheet.build();
    }

    private static Letterhead letterhead(Agency agency) {
        return new Letterhead(agency.superiorName(), agency.name(), agency.place());
    }

    /** The lines without the dash before and the sign after them, which people type and the sheet prints itself. */
    private static List<String> items(String text) {
        return DraftForm.lines(text).stream()
                .map(line -> line.replaceFirst("^[-–—+*]\\s*", "").replaceFirst("\\s*[;.,]$", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static DocumentPreparation preparation(FieldPlaces places) {
        DocumentPreparation.Builder fields = DocumentPreparation.builder();
        places.number()
                .ifPresent(place -> fields.textField(
                        DocumentPreparation.NUMBER,
                        placement(place),
                        new TextStyle(places.numberSize(), false, false, Alignment.RIGHT),
                        NUMBER_LABEL));
        places.date()
                .ifPresent(place -> fields.textField(
                        DocumentPreparation.DATE,
                        placement(place),
                        new TextStyle(places.dateSize(), false, true, Alignment.LEFT),
                        DATE_LABEL));
        return fields.signatureField(DocumentPreparation.SIGNATORY, placement(places.signature()), SIGNATORY_LABEL)
                .signatureField(DocumentPreparation.SEAL, placement(places.seal()), SEAL_LABEL, FieldLock.all())
                .build();
    }

    private static Placement placement(Place place) {
        return new Placement(place.page(), place.x(), place.y(), place.width(), place.height());
    }
}
