package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.validation.trust.TrustFolder;

/** Documents as the office makes them: certified by the signatory, then numbered and sealed. */
class OfficePathTest {
    private final Validator validator = SignedSamples.validator();

    @ParameterizedTest
    @ValueSource(strings = {"table", "stream", "archival"})
    void signatoryAndSealAreBothValid(String kind) {
        byte[] document =
                kind.equals("archival") ? Fixtures.archivalDocument() : Fixtures.textDocument(2, kind.equals("stream"));
        byte[] sealed = SignedSamples.sealed(SignedSamples.certified(document));

        Report report = validator.validate(sealed);

        assertThat(report.signatures()).hasSize(2);
        SignatureReport signatory = report.signatures().get(0);
        SignatureReport seal = report.signatures().get(1);
        assertThat(texts(signatory)).noneMatch(text -> text.startsWith("ERROR"));
        assertThat(signatory.verdict()).isEqualTo(Verdict.VALID);
        assertThat(signatory.indication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(signatory.changes()).isEqualTo(Changes.PERMITTED);
        assertThat(signatory.coverage()).isEqualTo(Coverage.REVISION);
        assertThat(signatory.certification()).isEqualTo(2);
        assertThat(signatory.level()).isEqualTo("B-B");
        assertThat(signatory.signer()).isEqualTo("Nguyễn Văn An");
        assertThat(signatory.changeList())
                .extracting(change -> change.reason().key())
                .contains("change.filled", "change.signature");
        assertThat(signatory.place().orElseThrow().page()).isEqualTo(1);
        assertThat(texts(seal)).noneMatch(text -> text.startsWith("ERROR"));
        assertThat(seal.verdict()).isEqualTo(Verdict.VALID);
        assertThat(seal.changes()).isEqualTo(Changes.NONE);
        assertThat(seal.coverage()).isEqualTo(Coverage.WHOLE_FILE);
        assertThat(seal.lockedFields()).isEqualTo("All");
        assertThat(seal.revocation().status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(seal.signingTime()).contains(SignedSamples.NOW);
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void withoutRevocationDataTheStatusIsUnknownAndNeverValid() {
        TrustFolder folder = SignedSamples.trust();
        Validator blind = new Validator(ValidationContext.offline(folder.trust(), List.of()), SignedSamples.CLOCK);

        SignatureReport signature = blind.validate(
                        SignedSamples.approved(Fixtures.textDocument(1, false), "person/an.nguyen"))
                .signatures()
                .get(0);

        assertThat(signature.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(signature.subIndication()).contains(SubIndication.TRY_LATER);
        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(signature.trusted()).isTrue();
        assertThat(signature.mainReason().orElseThrow().text(Locale.forLanguageTag("vi")))
                .isEqualTo("Không kiểm tra được trạng thái thu hồi của chứng thư số “Nguyễn Văn An”.");
    }

    @Test
    void withoutTrustNothingIsValid() {
        Validator stranger = new Validator(ValidationContext.offline(TrustStore.EMPTY, List.of()), SignedSamples.CLOCK);
        SignatureReport signature = stranger.validate(
                        SignedSamples.approved(Fixtures.textDocument(1, false), "person/an.nguyen"))
                .signatures()
                .get(0);

        assertThat(signature.subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
        assertThat(signature.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aRevokedSignerIsInvalid() {
        SignatureReport signature = validator
                .validate(SignedSamples.approved(Fixtures.textDocument(1, false), "person/quyen.cao"))
                .signatures()
                .get(0);

        assertThat(signature.subIndication()).contains(SubIndication.REVOKED);
        assertThat(signature.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(signature.revocation().revokedAt()).isPresent();
    }

    @Test
    void anExpiredSignerIsNotValidWithoutProofOfAnEarlierSignature() {
        SignatureReport signature = validator
                .validate(SignedSamples.approved(Fixtures.textDocument(1, false), "person/son.dinh"))
                .signatures()
                .get(0);

        assertThat(signature.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(signature.subIndication()).contains(SubIndication.OUT_OF_BOUNDS_NO_POE);
    }

    @Test
    void anEllipticCurveSignerIsValid() {
        SignatureReport signature = validator
                .validate(SignedSamples.approved(Fixtures.textDocument(1, true), "person/binh.tran"))
                .signatures()
                .get(0);

        assertThat(texts(signature)).noneMatch(text -> text.startsWith("ERROR"));
        assertThat(signature.verdict()).isEqualTo(Verdict.VALID);
        assertThat(signature.signatureAlgorithm()).isEqualTo("ECDSA");
    }

    @Test
    void theSameCheckCanBeRepeatedAsOfAnotherMoment() {
        byte[] signed = SignedSamples.approved(Fixtures.textDocument(1, false), "person/an.nguyen");
        Instant tooLate = Instant.parse("2041-01-01T00:00:00Z");

        SignatureReport later = validator.validate(signed, tooLate).signatures().get(0);

        assertThat(later.subIndication()).contains(SubIndication.OUT_OF_BOUNDS_NO_POE);
    }

    @Test
    void fillingAFieldBreaksACertificationThatPermitsNothing() {
        byte[] certified = SignedSamples.certified(Fixtures.textDocument(1, false), Certification.NO_CHANGES);
        byte[] filled = Increments.of(certified).setText("number", "99").bytes();

        SignatureReport signature = validator.validate(filled).signatures().get(0);

        assertThat(signature.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(signature.changes()).isEqualTo(Changes.FORBIDDEN);
        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
    }

    static List<String> texts(SignatureReport signature) {
        return signature.reasons().stream()
                .map(reason -> reason.severity() + " " + reason.text(Locale.ENGLISH))
                .toList();
    }
}
