package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.validation.TestWorld.day;

import java.math.BigInteger;
import java.security.cert.X509CRL;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import vn.vanthu.pki.CertificateAuthority;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.Purpose;

/** A list that is not about a certificate says nothing of it (RFC 5280, 5.2.5 and 6.3.3). Now is 5 March 2026. */
class ScopeOfListsTest {

    private static final String OWN = "http://lists.example/1.crl";
    private static final String OTHER = "http://lists.example/2.crl";

    private final TestWorld plain = new TestWorld();
    private final TestWorld pointed = new TestWorld(new CertificateAuthority.Services(OWN, null, null));

    private static X509CRL list(TestWorld world, IssuingDistributionPoint scope) throws Exception {
        Credential root = world.root.credential();
        X509v2CRLBuilder builder = new X509v2CRLBuilder(
                X500Name.getInstance(
                        root.certificate().getSubjectX500Principal().getEncoded()),
                Date.from(day("2026-03-01")));
        builder.setNextUpdate(Date.from(day("2026-04-01")));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
        builder.addExtension(Extension.issuingDistributionPoint, true, scope);
        return new JcaX509CRLConverter()
                .getCRL(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(root.key())));
    }

    private static IssuingDistributionPoint at(GeneralName name) {
        return new IssuingDistributionPoint(
                new DistributionPointName(new GeneralNames(name)), false, false, null, false, false);
    }

    private static IssuingDistributionPoint at(String address) {
        return at(new GeneralName(GeneralName.uniformResourceIdentifier, address));
    }

    private static Verdict verdict(TestWorld world, IssuingDistributionPoint scope) throws Exception {
        Credential signer = world.issue("Signer", Purpose.DOCUMENT_SIGNING, "2024-01-01", "2030-01-01");
        byte[] signed = world.sign(TestWorld.document(), signer, "2026-03-01");
        return world.validator(List.of(list(world, scope)), List.of())
                .validate(signed)
                .signatures()
                .get(0)
                .verdict();
    }

    @Test
    void theListOfThePointThatTheCertificateNamesCounts() throws Exception {
        assertThat(verdict(pointed, at(OWN))).isEqualTo(Verdict.VALID);
        assertThat(verdict(pointed, at(OTHER))).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aListOfSomePointSaysNothingOfACertificateThatNamesNone() throws Exception {
        assertThat(verdict(plain, at(OTHER))).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aCertificateThatNamesNoPointHasItsIssuersName() throws Exception {
        X500Name issuer = X500Name.getInstance(
                plain.root.certificate().getSubjectX500Principal().getEncoded());
        assertThat(verdict(plain, at(new GeneralName(issuer)))).isEqualTo(Verdict.VALID);
    }

    @Test
    void listsOfOtherKindsOfCertificatesAndOfSomeReasonsDoNotCount() throws Exception {
        assertThat(verdict(plain, new IssuingDistributionPoint(null, true, false, null, false, false)))
                .as("people's certificates only")
                .isEqualTo(Verdict.VALID);
        assertThat(verdict(plain, new IssuingDistributionPoint(null, false, true, null, false, false)))
                .as("authorities' only")
                .isEqualTo(Verdict.INDETERMINATE);
        assertThat(verdict(plain, new IssuingDistributionPoint(null, false, false, null, false, true)))
                .as("attribute certificates only")
                .isEqualTo(Verdict.INDETERMINATE);
        assertThat(verdict(
                        plain,
                        new IssuingDistributionPoint(
                                null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false)))
                .as("some reasons only")
                .isEqualTo(Verdict.INDETERMINATE);
    }
}
