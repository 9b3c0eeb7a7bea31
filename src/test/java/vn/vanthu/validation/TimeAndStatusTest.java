package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.validation.TestWorld.day;

import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.Test;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.Purpose;
import vn.vanthu.pki.Revocation;

/** Proof of existence, expiry and revocation in time, CRLs, OCSP, and the levels up to B-LTA. Now is 5 March 2026. */
class TimeAndStatusTest {
    private final TestWorld world = new TestWorld();
    private final Credential signer = world.issue("Signer", Purpose.DOCUMENT_SIGNING, "2024-01-01", "2025-01-01");
    private final Credential current = world.issue("Current", Purpose.DOCUMENT_SIGNING, "2024-01-01", "2030-01-01");
    private final Credential authority = world.issue("TSA", Purpose.TIME_STAMPING, "2023-01-01", "2035-01-01");
    private final X509CRL then = world.list("2024-07-01", "2024-08-01");
    private final X509CRL now = world.list("2026-03-01", "2026-04-01");

    private SignatureReport first(Validator validator, byte[] file) {
        return validator.validate(file).signatures().get(0);
    }

    @Test
    void anExpiredCertificateIsJudgedAsOfTheProvenTime() {
        byte[] signed = world.sign(TestWorld.document(), signer, "2024-06-01");
        Validator validator = world.validator(List.of(then, now), List.of());
        SignatureReport without = first(validator, signed);
        SignatureReport with = first(validator, world.stamped(signed, authority, day("2024-06-01")));

        assertThat(without.subIndication()).contains(SubIndication.OUT_OF_BOUNDS_NO_POE);
        assertThat(OfficePathTest.texts(with)).noneMatch(text -> text.startsWith("ERROR"));
        assertThat(with.verdict()).isEqualTo(Verdict.VALID);
        assertThat(with.provenTime()).contains(day("2024-06-01"));
        assertThat(with.judgedAt()).isEqualTo(day("2024-06-01"));
        assertThat(with.level()).isEqualTo("B-T");
    }

    @Test
    void aSignatureStampedAfterExpiryIsInvalid() {
        byte[] signed = world.sign(TestWorld.document(), signer, "2024-06-01");
        SignatureReport late = first(
                world.validator(List.of(then, now), List.of()), world.stamped(signed, authority, day("2025-06-01")));

        assertThat(late.subIndication()).contains(SubIndication.EXPIRED);
        assertThat(late.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void revocationCountsOnlyFromItsDay() {
        byte[] stamped =
                world.stamped(world.sign(TestWorld.document(), current, "2024-06-01"), authority, day("2024-06-01"));
        SignatureReport after = first(revoking("2024-09-01"), stamped);
        SignatureReport before = first(revoking("2024-05-01"), stamped);

        assertThat(after.verdict()).isEqualTo(Verdict.VALID);
        assertThat(after.reasons()).extracting(Reason::key).contains("revocation.later");
        assertThat(before.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(before.subIndication()).contains(SubIndication.REVOKED);
    }

    @Test
    void revokedLaterWithoutProofIsNotValid() {
        byte[] signed = world.sign(TestWorld.document(), current, "2024-06-01");
        SignatureReport report = first(revoking("2024-09-01"), signed);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.subIndication()).contains(SubIndication.REVOKED_NO_POE);
    }

    private Validator revoking(String day) {
        Revocation entry = Revocation.of(current.certificate(), day(day), CRLReason.KEY_COMPROMISE);
        return world.validator(List.of(world.list("2026-03-01", "2026-04-01", entry)), List.of());
    }

    @Test
    void oldRevocationDataLeaveTheStatusUnknown() {
        byte[] signed = world.sign(TestWorld.document(), current, "2026-03-01");
        SignatureReport report = first(world.validator(List.of(then), List.of()), signed);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.subIndication()).contains(SubIndication.TRY_LATER);
        assertThat(report.mainReason().orElseThrow().key()).isEqualTo("revocation.stale");
    }

    @Test
    void listsFromTheFutureAndOfOthersDoNotCount() {
        TestWorld other = new TestWorld();
        byte[] signed = world.sign(TestWorld.document(), current, "2026-03-01");
        Validator validator = world.validator(
                List.of(world.list("2026-06-01", "2026-07-01"), other.list("2026-03-01", "2026-04-01")), List.of());

        assertThat(first(validator, signed).subIndication()).contains(SubIndication.TRY_LATER);
    }

    @Test
    void aTokenOfAnotherSignatureProvesNothing() {
        byte[] one =
                world.stamped(world.sign(TestWorld.document(), signer, "2024-06-01"), authority, day("2024-06-01"));
        byte[] two = world.sign(TestWorld.document(), signer, "2024-06-02");
        byte[] copied = TestWorld.withToken(two, world.stamp(TestWorld.sha256(one), authority, day("2024-06-01")));
        SignatureReport report = first(world.validator(List.of(then, now), List.of()), copied);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.timeStamps().get(0).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.reasons()).extracting(Reason::key).contains("timestamp.bad", "timestamp.otherData");
    }

    @Test
    void aCertificateNotIssuedForTimeStampingProvesNoTime() {
        byte[] stamped =
                world.stamped(world.sign(TestWorld.document(), signer, "2024-06-01"), authority, day("2024-06-01"));
        Credential wrong = world.issue("Wrong", Purpose.OCSP_SIGNING, "2023-01-01", "2035-01-01");
        assertThat(wrong.certificate()).isNotEqualTo(authority.certificate());
        Validator stranger = new TestWorld().validator(List.of(now), List.of());

        SignatureReport report = first(stranger, stamped);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.timeStamps().get(0).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void longTermDataAndDocumentTimeStampsOutliveTheAuthority() {
        Credential shortLived = world.issue("TSA 1", Purpose.TIME_STAMPING, "2024-01-01", "2025-01-01");
        byte[] stamped =
                world.stamped(world.sign(TestWorld.document(), signer, "2024-06-01"), shortLived, day("2024-06-01"));
        byte[] longTerm = TestWorld.withValidationData(
                stamped, List.of(signer.certificate(), shortLived.certificate()), List.of(then));
        byte[] archived = world.documentStamped(longTerm, authority, day("2024-07-15"), "archive");
        Validator validator = world.validator(List.of(now), List.of());

        Report report = validator.validate(archived);

        SignatureReport signature = report.signatures().get(0);
        assertThat(OfficePathTest.texts(signature)).noneMatch(text -> text.startsWith("ERROR"));
        assertThat(signature.verdict()).isEqualTo(Verdict.VALID);
        assertThat(signature.level()).isEqualTo("B-LTA");
        assertThat(signature.changes()).isEqualTo(Changes.PERMITTED);
        assertThat(report.signatures().get(1).kind()).isEqualTo(SignatureReport.Kind.TIMESTAMP);
        assertThat(report.signatures().get(1).verdict()).isEqualTo(Verdict.VALID);
        assertThat(first(validator, longTerm).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(first(validator, longTerm).level()).isEqualTo("B-LT");
    }

    @Test
    void aResponderSpeaksForTheAuthorityOnlyWithItsPurpose() {
        Credential responder = world.issue("OCSP", Purpose.OCSP_SIGNING, "2023-01-01", "2035-01-01");
        byte[] signed = world.sign(TestWorld.document(), current, "2026-03-01");
        byte[] good = response(responder, CertificateStatus.GOOD, "2026-03-04", "2026-03-06");
        byte[] direct = response(world.root.credential(), CertificateStatus.GOOD, "2026-03-04", "2026-03-06");
        byte[] impostor = response(authority, CertificateStatus.GOOD, "2026-03-04", "2026-03-06");
        byte[] stale = response(responder, CertificateStatus.GOOD, "2025-03-04", "2025-03-06");
        byte[] other =
                world.response(signer.certificate(), responder, CertificateStatus.GOOD, "2026-03-04", "2026-03-06");
        byte[] damaged = good.clone();
        damaged[damaged.length - 5] ^= 1;

        assertThat(status(signed, good)).isEqualTo(Verdict.VALID);
        assertThat(status(signed, direct)).isEqualTo(Verdict.VALID);
        for (byte[] useless : List.of(impostor, stale, other, new byte[] {1, 2, 3}, new byte[0])) {
            assertThat(status(signed, useless)).isEqualTo(Verdict.INDETERMINATE);
        }
        assertThat(status(signed, damaged)).isNotEqualTo(Verdict.INVALID);
    }

    @Test
    void aResponderSaysRevoked() {
        Credential responder = world.issue("OCSP", Purpose.OCSP_SIGNING, "2023-01-01", "2035-01-01");
        byte[] signed = world.sign(TestWorld.document(), current, "2026-03-01");
        byte[] revoked =
                response(responder, new RevokedStatus(Date.from(day("2026-01-01")), 1), "2026-03-04", "2026-03-06");
        SignatureReport report = first(world.validator(List.of(now), List.of(revoked)), signed);

        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.revocation().source()).isEqualTo("OCSP");
    }

    @Test
    void aResponderWhoseKeyWasRevokedVouchesForNobody() {
        Credential responder = world.issue("OCSP", Purpose.OCSP_SIGNING, "2023-01-01", "2035-01-01");
        byte[] signed = world.sign(TestWorld.document(), current, "2026-03-01");
        byte[] good = response(responder, CertificateStatus.GOOD, "2026-03-04", "2026-03-06");
        assertThat(withResponderRevoked(signed, good, responder, "2026-03-05", CRLReason.KEY_COMPROMISE))
                .isEqualTo(Verdict.INDETERMINATE);
        assertThat(withResponderRevoked(signed, good, responder, "2026-01-15", CRLReason.SUPERSEDED))
                .isEqualTo(Verdict.INDETERMINATE);
        assertThat(withResponderRevoked(signed, good, responder, "2026-03-05", CRLReason.SUPERSEDED))
                .as("it answered before it was replaced")
                .isEqualTo(Verdict.VALID);
    }

    /** The verdict beside a list that tells nothing any more but that the responder was revoked. */
    private Verdict withResponderRevoked(
            byte[] signed, byte[] response, Credential responder, String day, CRLReason reason) {
        X509CRL old = world.list("2026-01-01", "2026-02-01", Revocation.of(responder.certificate(), day(day), reason));
        return first(world.validator(List.of(old), List.of(response)), signed).verdict();
    }

    private byte[] response(Credential responder, CertificateStatus status, String from, String to) {
        return world.response(current.certificate(), responder, status, from, to);
    }

    private Verdict status(byte[] signed, byte[] response) {
        return first(world.validator(List.of(), List.of(response)), signed).verdict();
    }

    @Test
    void localTimeWrittenAsUtcIsNamed() {
        byte[] signed = world.sign(TestWorld.document(), current, "2026-03-01");
        byte[] stamped = world.stamped(signed, authority, day("2026-03-01").minus(Duration.ofHours(7)));
        SignatureReport report = first(world.validator(List.of(now), List.of()), stamped);

        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        assertThat(report.reasons()).extracting(Reason::key).contains("time.localAsUtc");
    }
}
