package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.PreparedSignature;
import vn.vanthu.signing.PreparedSignatureException;
import vn.vanthu.signing.PreparedSignatureException.Reason;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;

class TwoStepsTest {

    private final byte[] document = Fixtures.textDocument(1, false);
    private final SigningKey key = Fixtures.key("person/an.nguyen");
    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));
    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
    private PreparedSignature prepared;

    @BeforeEach
    void prepare() throws Exception {
        prepared = signer.prepare(
                PdfSource.of(document), SignatureRequest.builder().build(), key.chain(), Duration.ofMinutes(10));
    }

    private byte[] value() {
        return key.sign(prepared.algorithm(), prepared.toBeSigned());
    }

    @Test
    void completesAfterARestart() throws Exception {
        byte[] value = value();
        PreparedSignature restored = PreparedSignature.fromBytes(prepared.toBytes());
        signer.complete(restored, PdfSource.of(document), sink, value);
        assertThat(DssOracle.ofTestCertificates().verdicts(sink.toByteArray()))
                .containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void refusesAnotherKeysValue() {
        byte[] other = Fixtures.key("person/chi.le").sign(prepared.algorithm(), prepared.toBeSigned());
        assertRefused(() -> signer.complete(prepared, PdfSource.of(document), sink, other), Reason.OTHER_CERTIFICATE);
    }

    @Test
    void refusesAnotherDocument() {
        byte[] other = document.clone();
        other[other.length / 2] ^= 1;
        assertRefused(() -> signer.complete(prepared, PdfSource.of(other), sink, value()), Reason.WRONG_DIGEST);
    }

    @Test
    void refusesASecondCompletion() throws Exception {
        signer.complete(prepared, PdfSource.of(document), new ByteArrayOutputStream(), value());
        assertRefused(() -> signer.complete(prepared, PdfSource.of(document), sink, value()), Reason.ALREADY_COMPLETED);
    }

    @Test
    void refusesWhenItIsTooLate() {
        PdfSigner later = new PdfSigner(Clock.fixed(Instant.now().plus(Duration.ofHours(1)), OfficeText.ZONE));
        assertRefused(() -> later.complete(prepared, PdfSource.of(document), sink, value()), Reason.EXPIRED);
    }

    @Test
    void aRefusedCompletionCanBeRepeatedRightly() throws Exception {
        assertRefused(
                () -> signer.complete(prepared, PdfSource.of(document), sink, new byte[256]), Reason.OTHER_CERTIFICATE);
        signer.complete(prepared, PdfSource.of(document), sink, value());
        assertThat(sink.size()).isGreaterThan(document.length);
    }

    @Test
    void refusesAStoredFormThatIsCut() {
        byte[] stored = prepared.toBytes();
        byte[] cut = java.util.Arrays.copyOf(stored, stored.length - 20);
        assertThatThrownBy(() -> PreparedSignature.fromBytes(cut))
                .isInstanceOfSatisfying(PreparedSignatureException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.UNREADABLE));
    }

    private void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PreparedSignatureException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
        assertThat(sink.size()).isZero();
    }
}
