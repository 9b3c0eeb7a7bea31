package vn.vanthu.validation;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.FieldLock;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.pdf.DocumentPreparation;
import vn.vanthu.signing.pdf.DocumentPreparation.TextStyle;
import vn.vanthu.signing.pdf.PdfSigner;
import vn.vanthu.validation.trust.TrustFolder;

/** Files signed by our own engine with the test certificates, and validators that trust those. */
public final class SignedSamples {
    /** The moment at which everything in the tests happens. */
    public static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final PdfSigner SIGNER = new PdfSigner(CLOCK);

    private SignedSamples() {}

    public static TrustFolder trust() {
        try {
            return TrustFolder.load(Path.of("certs-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trusts the test root and believes its CRLs. */
    public static Validator validator() {
        TrustFolder folder = trust();
        return new Validator(ValidationContext.offline(folder.trust(), List.of(folder.revocation())), CLOCK);
    }

    /** A document with number and date fields and places for both signatures. */
    static byte[] prepared(byte[] document) {
        Placement image = new Placement(1, 330, 200, 140, 56);
        return DocumentPreparation.builder()
                .textField(DocumentPreparation.NUMBER, new Placement(1, 110, 700, 40, 18), TextStyle.plain(13), "Số")
                .textField(DocumentPreparation.DATE, new Placement(1, 300, 700, 230, 18), TextStyle.plain(13), "Ngày")
                .signatureField(DocumentPreparation.SIGNATORY, image, "Chữ ký")
                .signatureField(
                        DocumentPreparation.SEAL, Placement.sealOver(image, 100, 100), "Con dấu", FieldLock.all())
                .build()
                .prepare(document);
    }

    /** The prepared document, certified by the signatory. */
    public static byte[] certified(byte[] document) {
        return certified(document, Certification.FORM_FILLING);
    }

    static byte[] certified(byte[] document, Certification certification) {
        return SIGNER.sign(
                prepared(document),
                SignatureRequest.builder()
                        .fieldName(DocumentPreparation.SIGNATORY)
                        .certification(certification)
                        .appearance(Appearance.image(Fixtures.handwriting(), "Chữ ký của Nguyễn Văn An"))
                        .build(),
                Fixtures.key("person/an.nguyen"));
    }

    /** The certified document, numbered and sealed in one revision. */
    public static byte[] sealed(byte[] certified) {
        return SIGNER.sign(
                certified,
                SignatureRequest.builder()
                        .fieldName(DocumentPreparation.SEAL)
                        .fill(DocumentPreparation.NUMBER, "15")
                        .fill(DocumentPreparation.DATE, "ngày 05 tháng 3 năm 2026")
                        .lock(FieldLock.all())
                        .appearance(Appearance.image(Fixtures.seal(Color.RED), "Con dấu"))
                        .build(),
                Fixtures.key("agency/so-xay-dung"));
    }

    /** An invisible approval signature. */
    public static byte[] approved(byte[] document, String key) {
        return SIGNER.sign(document, SignatureRequest.builder().build(), Fixtures.key(key));
    }
}
