package vn.vanthu.validation.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vanthu.validation.RevocationSource;
import vn.vanthu.validation.RevocationStatus;

/** A list counts only as far as everything critical in it is understood and its own promise reaches (RFC 5280, 5). */
class CrlEvidenceTest {
    private static final X500Name ISSUER = new X500Name("CN=Issuer,C=VN");
    private static final Instant EXPIRY = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-05T00:00:00Z");
    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
    private static final ASN1ObjectIdentifier EXPIRED_KEPT = new ASN1ObjectIdentifier("2.5.29.60");
    private static final DistributionPointName POINT = new DistributionPointName(
            new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, "http://lists.example/1.crl")));

    private static KeyPair pair;
    private static ContentSigner signer;
    private static X509Certificate issuer;

    @BeforeAll
    static void keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        pair = generator.generateKeyPair();
        signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        issuer = certificate(1, ISSUER, null);
    }

    private static X509Certificate certificate(int number, X500Name subject, CRLDistPoint points) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                ISSUER,
                BigInteger.valueOf(number),
                Date.from(Instant.parse("2024-01-01T00:00:00Z")),
                Date.from(EXPIRY),
                subject,
                pair.getPublic());
        if (points != null) {
            builder.addExtension(Extension.cRLDistributionPoints, false, points);
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static X509Certificate holder(CRLDistPoint points) throws Exception {
        return certificate(2, new X500Name("CN=Holder,C=VN"), points);
    }

    private static Extension extension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value)
            throws Exception {
        return new Extension(type, critical, value.toASN1Primitive().getEncoded());
    }

    /** A list with an entry for somebody else, which has an extension, and an extension of the list; null for none. */
    private static X509CRL list(Extension ofEntry, Extension ofList) throws Exception {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(ISSUER, Date.from(Instant.parse("2026-03-01T00:00:00Z")));
        builder.setNextUpdate(Date.from(Instant.parse("2026-04-01T00:00:00Z")));
        Date revoked = Date.from(Instant.parse("2024-06-01T00:00:00Z"));
        if (ofEntry == null) {
            builder.addCRLEntry(BigInteger.valueOf(77), revoked, 1);
        } else {
            builder.addCRLEntry(BigInteger.valueOf(77), revoked, new Extensions(ofEntry));
        }
        if (ofList != null) {
            builder.addExtension(ofList);
        }
        return new JcaX509CRLConverter().getCRL(builder.build(signer));
    }

    private static List<Evidence> evidence(X509CRL list, X509Certificate certificate) {
        return new CrlEvidence(new CertificateSignatures()).of(List.of(list), certificate, issuer, NOW);
    }

    @Test
    void anEntryThatAsksForTheUnknownSpoilsTheWholeList() throws Exception {
        ASN1Encodable other = new GeneralNames(new GeneralName(new X500Name("CN=Another,C=VN")));
        assertThat(evidence(list(null, null), holder(null))).hasSize(1);
        assertThat(evidence(list(extension(UNKNOWN, false, DERNull.INSTANCE), null), holder(null)))
                .as("unknown, not critical")
                .hasSize(1);
        assertThat(evidence(list(extension(UNKNOWN, true, DERNull.INSTANCE), null), holder(null)))
                .as("unknown and critical")
                .isEmpty();
        for (boolean critical : new boolean[] {true, false}) {
            assertThat(evidence(list(extension(Extension.certificateIssuer, critical, other), null), holder(null)))
                    .as("an entry of an indirect list")
                    .isEmpty();
        }
    }

    @Test
    void aListUnknownInSomethingCriticalDoesNotCount() throws Exception {
        assertThat(evidence(list(null, extension(UNKNOWN, true, DERNull.INSTANCE)), holder(null)))
                .isEmpty();
    }

    @Test
    void expiredCertificatesAreKeptOnlySinceTheDateOfTheList() throws Exception {
        assertThat(kept(EXPIRY)).isTrue();
        assertThat(kept(EXPIRY.plusSeconds(1))).isFalse();
        assertThat(evidence(list(null, extension(EXPIRED_KEPT, false, DERNull.INSTANCE)), holder(null)))
                .as("a date that is none")
                .noneMatch(Evidence::outlivesExpiry);
    }

    private static boolean kept(Instant since) throws Exception {
        Extension promise = extension(EXPIRED_KEPT, false, new DERGeneralizedTime(Date.from(since)));
        return evidence(list(null, promise), holder(null)).get(0).outlivesExpiry();
    }

    @Test
    void aPointForSomeReasonsOnlyLeavesTheOthersOpen() throws Exception {
        Extension scope = extension(
                Extension.issuingDistributionPoint,
                true,
                new IssuingDistributionPoint(POINT, false, false, null, false, false));
        ReasonFlags some = new ReasonFlags(ReasonFlags.keyCompromise);
        assertThat(evidence(list(null, scope), holder(points(null)))).hasSize(1);
        assertThat(evidence(list(null, scope), holder(points(some)))).isEmpty();
    }

    private static CRLDistPoint points(ReasonFlags reasons) {
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(POINT, reasons, null)});
    }

    @Test
    void aListOfSomeReasonsTellsOnlyOfThoseWhoAreOnIt() throws Exception {
        Extension scope = extension(
                Extension.issuingDistributionPoint,
                true,
                new IssuingDistributionPoint(
                        null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false));
        assertThat(evidence(list(null, scope), holder(null))).isEmpty();
        X509Certificate listed = certificate(77, new X500Name("CN=Listed,C=VN"), null);
        assertThat(evidence(list(null, scope), listed))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.revokedAt()).isPresent());
    }

    @Test
    void removalTakesBackAHoldAndNothingElse() throws Exception {
        assertThat(afterRemoval(CRLReason.certificateHold)).isTrue();
        assertThat(afterRemoval(CRLReason.keyCompromise)).isFalse();
    }

    @Test
    void aDeltaThatFitsNoListStillRevokes() throws Exception {
        X509v2CRLBuilder delta = new X509v2CRLBuilder(ISSUER, Date.from(Instant.parse("2026-03-02T00:00:00Z")));
        delta.setNextUpdate(Date.from(Instant.parse("2026-03-03T00:00:00Z")));
        delta.addCRLEntry(BigInteger.TWO, Date.from(EXPIRY.minus(Duration.ofDays(9))), CRLReason.keyCompromise);
        delta.addExtension(Extension.deltaCRLIndicator, true, new CRLNumber(BigInteger.valueOf(40)));
        X509CRL alone = new JcaX509CRLConverter().getCRL(delta.build(signer));
        assertThat(evidence(alone, holder(null))).singleElement().satisfies(evidence -> assertThat(evidence.revokedAt())
                .isPresent());
        assertThat(evidence(alone, certificate(3, new X500Name("CN=Other,C=VN"), null)))
                .as("it says nothing of those whom it does not name")
                .isEmpty();
    }

    /** Whether a certificate is good again after a list that names it and a delta that removes it. */
    private static boolean afterRemoval(int reason) throws Exception {
        Instant from = Instant.parse("2026-03-01T00:00:00Z");
        X509v2CRLBuilder base = new X509v2CRLBuilder(ISSUER, Date.from(from));
        base.setNextUpdate(Date.from(from.plus(Duration.ofDays(31))));
        base.addCRLEntry(BigInteger.TWO, Date.from(EXPIRY.minus(Duration.ofDays(9))), reason);
        base.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
        X509v2CRLBuilder delta = new X509v2CRLBuilder(ISSUER, Date.from(from.plus(Duration.ofDays(1))));
        delta.setNextUpdate(Date.from(from.plus(Duration.ofDays(2))));
        delta.addCRLEntry(BigInteger.TWO, Date.from(from), CRLReason.removeFromCRL);
        delta.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.TWO));
        delta.addExtension(Extension.deltaCRLIndicator, true, new CRLNumber(BigInteger.ONE));
        JcaX509CRLConverter converter = new JcaX509CRLConverter();
        List<X509CRL> lists = List.of(converter.getCRL(base.build(signer)), converter.getCRL(delta.build(signer)));
        return new CrlEvidence(new CertificateSignatures())
                .of(lists, holder(null), issuer, NOW).stream()
                        .noneMatch(evidence -> evidence.revokedAt().isPresent());
    }

    @Test
    void newerGoodNewsUndoesOnlyAHold() throws Exception {
        assertThat(afterGoodNews(CRLReason.keyCompromise)).isEqualTo(RevocationStatus.REVOKED);
        assertThat(afterGoodNews(CRLReason.unspecified)).isEqualTo(RevocationStatus.REVOKED);
        assertThat(afterGoodNews(CRLReason.certificateHold)).isEqualTo(RevocationStatus.GOOD);
    }

    /** The status after a list that revokes the certificate and a newer one that does not name it. */
    private static RevocationStatus afterGoodNews(int reason) throws Exception {
        List<X509CRL> lists = List.of(monthly("2024-08-01T00:00:00Z", reason), monthly("2024-09-01T00:00:00Z", -1));
        RevocationSource source = new RevocationSource() {
            @Override
            public List<X509CRL> crls(X509Certificate certificate, X509Certificate from) {
                return lists;
            }

            @Override
            public List<byte[]> ocspResponses(X509Certificate certificate, X509Certificate from) {
                return List.of();
            }
        };
        Instant moment = Instant.parse("2024-09-10T00:00:00Z");
        return new RevocationCheck(new CertificateSignatures())
                .status(holder(null), issuer, List.of(source), List.of(), moment, moment)
                .status();
    }

    private static X509CRL monthly(String day, int reason) throws Exception {
        Instant from = Instant.parse(day);
        X509v2CRLBuilder builder = new X509v2CRLBuilder(ISSUER, Date.from(from));
        builder.setNextUpdate(Date.from(from.plus(Duration.ofDays(31))));
        if (reason >= 0) {
            builder.addCRLEntry(BigInteger.TWO, Date.from(from), reason);
        }
        return new JcaX509CRLConverter().getCRL(builder.build(signer));
    }
}
