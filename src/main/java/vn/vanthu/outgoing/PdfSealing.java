package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.document.CopyKind;
import vn.vanthu.document.Notation;
import vn.vanthu.document.PlaceAndDate;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.CommitmentType;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningException;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.pdf.DocumentPreparation;
import vn.vanthu.signing.pdf.TopRightCorner;

/** The two signatures of a document, each an update that leaves what was there before as it is. */
@ApplicationScoped
class PdfSealing {

    @Inject
    private ContentStore contents;

    @Inject
    private StoredSheets sheets;

    @Inject
    private Looks looks;

    @Inject
    private Clock clock;

    /** The signatory certifies the sheet: from now on only filling in and signing is permitted (P=2). */
    public StoredContent sign(String sha256, Actor signatory, SigningKey key) {
        SignatureRequest request = SignatureRequest.builder()
                .fieldName(DocumentPreparation.SIGNATORY)
                .certification(Certification.FORM_FILLING)
                .appearance(looks.ofPerson(signatory))
                .build();
        return sheets.sign(sha256, request, key, clock);
    }

    /**
     * Number, date and the agency's seal in one update that locks every field.
     *
     * @param council whose own seal it is; empty for the agency's
     */
    public StoredContent seal(
            String sha256, int number, LocalDate date, Agency agency, Optional<Long> council, SigningKey key) {
        SignatureRequest request = SignatureRequest.builder()
                .fieldName(DocumentPreparation.SEAL)
                .fill(DocumentPreparation.NUMBER, Notation.formatNumber(number))
                .fill(DocumentPreparation.DATE, PlaceAndDate.dateText(date))
                .lock(FieldLock.all())
                .commitment(CommitmentType.PROOF_OF_ORIGIN)
                .appearance(looks.seal(agency, council))
                .build();
        return sheets.sign(sha256, request, key, clock);
    }

    /** The agency's signature on a digital copy: text only, at the top right of page one (Phụ lục I, ô 14). */
    public StoredContent copy(String sha256, CopyKind kind, Placement place, Agency agency, SigningKey key) {
        SignatureRequest request = SignatureRequest.builder()
                .placement(place)
                .appearance(
                        OfficeText.copy(kind.vietnameseName().toUpperCase(Locale.ROOT), agency.name(), clock.instant()))
                .build();
        return sheets.sign(sha256, request, key, clock);
    }

    /**
     * The agency's signature on an annex in a file of its own: text only, at the top right of page one (Phụ lục I), with
     * the same moment in the text and in the signature.
     *
     * @param notation number and symbol of the main document
     */
    public StoredContent annex(String sha256, String notation, SigningKey key) {
        Instant now = clock.instant();
        Appearance.Text text = OfficeText.annex(notation, now);
        SignatureRequest request = SignatureRequest.builder()
                .placement(topRight(sha256, text))
                .lock(FieldLock.all())
                .commitment(CommitmentType.PROOF_OF_ORIGIN)
                .appearance(text)
                .build();
        return sheets.sign(sha256, request, key, Clock.fixed(now, OfficeTime.ZONE));
    }

    private Placement topRight(String sha256, Appearance.Text text) {
        try (PdfSource source = PdfSource.open(contents.file(sha256))) {
            return TopRightCorner.of(source, text);
        } catch (SigningException e) {
            throw new Refusal(e, Refusal.Kind.CONFLICT, "outgoing.refused.signing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
