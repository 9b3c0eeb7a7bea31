package vn.vanthu.signing.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.signing.CommitmentType;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.TestAuthority;
import vn.vanthu.signing.pdf.PdfSigner;

/** What stands in the container, read by BouncyCastle and judged by EU DSS. */
class SignedAttributesTest {

    private static final TestAuthority AUTHORITY = new TestAuthority(Services.NONE);
    private static final SigningKey RSA = AUTHORITY.signingKey("RSA", KeyKind.RSA_2048);

    private static final Map<CommitmentType, ASN1ObjectIdentifier> IDENTIFIERS = Map.of(
            CommitmentType.PROOF_OF_ORIGIN, PKCSObjectIdentifiers.id_cti_ets_proofOfOrigin,
            CommitmentType.PROOF_OF_RECEIPT, PKCSObjectIdentifiers.id_cti_ets_proofOfReceipt,
            CommitmentType.PROOF_OF_DELIVERY, PKCSObjectIdentifiers.id_cti_ets_proofOfDelivery,
            CommitmentType.PROOF_OF_SENDER, PKCSObjectIdentifiers.id_cti_ets_proofOfSender,
            CommitmentType.PROOF_OF_APPROVAL, PKCSObjectIdentifiers.id_cti_ets_proofOfApproval,
            CommitmentType.PROOF_OF_CREATION, PKCSObjectIdentifiers.id_cti_ets_proofOfCreation);

    private static byte[] sign(SignatureRequest request, SigningKey key) {
        return new PdfSigner(Clock.system(OfficeText.ZONE)).sign(Fixtures.textDocument(1, false), request, key);
    }

    private static SignerInformation signer(byte[] signed) throws IOException, CMSException {
        try (PDDocument document = Loader.loadPDF(signed);
                ASN1InputStream contents = new ASN1InputStream(
                        document.getLastSignatureDictionary().getContents())) {
            // zeros follow the container
            return new CMSSignedData(ContentInfo.getInstance(contents.readObject()))
                    .getSignerInfos()
                    .iterator()
                    .next();
        }
    }

    private static List<ASN1ObjectIdentifier> types(SignerInformation signer) {
        List<ASN1ObjectIdentifier> types = new ArrayList<>();
        for (Attribute attribute :
                signer.getSignedAttributes().toASN1Structure().getAttributes()) {
            types.add(attribute.getAttrType());
        }
        return types;
    }

    @Test
    void areThoseOfPadesAndNoMore() throws Exception {
        SignerInformation signer = signer(sign(SignatureRequest.builder().build(), RSA));
        assertThat(types(signer))
                .containsExactlyInAnyOrder(
                        CMSAttributes.contentType,
                        CMSAttributes.messageDigest,
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        PKCSObjectIdentifiers.id_aa_ets_commitmentType);
        assertThat(signer.getUnsignedAttributes()).isNull();
    }

    @ParameterizedTest
    @EnumSource(CommitmentType.class)
    void sayWhatTheSignerCommitsTo(CommitmentType type) {
        byte[] signed = sign(SignatureRequest.builder().commitment(type).build(), RSA);
        var report = AUTHORITY.oracle().judge(signed);
        var signature = report.getDiagnosticData().getSignatures().get(0);
        assertThat(signature.getCommitmentTypeIndications())
                .extracting(found -> found.getIdentifier())
                .containsExactly(IDENTIFIERS.get(type).getId());
        assertThat(AUTHORITY.oracle().verdicts(signed)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void areWithoutACommitmentWhereThereIsAReason() throws Exception {
        SignatureRequest.Builder reason = SignatureRequest.builder().reason("Ban hành");
        assertThat(types(signer(sign(reason.build(), RSA))))
                .doesNotContain(PKCSObjectIdentifiers.id_aa_ets_commitmentType);
        SignatureRequest none = SignatureRequest.builder().noCommitment().build();
        assertThat(types(signer(sign(none, RSA)))).doesNotContain(PKCSObjectIdentifiers.id_aa_ets_commitmentType);
        reason.commitment(CommitmentType.PROOF_OF_ORIGIN);
        assertThatThrownBy(reason::build).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(DigestAlgorithm.class)
    void theParametersOfPssAreWrittenOut(DigestAlgorithm digest) throws Exception {
        SignerInformation signer =
                signer(sign(SignatureRequest.builder().digest(digest).pss(true).build(), RSA));
        AlgorithmIdentifier algorithm = signer.toASN1Structure().getDigestEncryptionAlgorithm();
        assertThat(algorithm.getAlgorithm()).isEqualTo(PKCSObjectIdentifiers.id_RSASSA_PSS);
        RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(algorithm.getParameters());
        assertThat(parameters.getHashAlgorithm().getAlgorithm().getId()).isEqualTo(digest.oid());
        assertThat(parameters.getMaskGenAlgorithm().getAlgorithm()).isEqualTo(PKCSObjectIdentifiers.id_mgf1);
        assertThat(AlgorithmIdentifier.getInstance(
                                parameters.getMaskGenAlgorithm().getParameters())
                        .getAlgorithm()
                        .getId())
                .isEqualTo(digest.oid());
        assertThat(parameters.getSaltLength()).isEqualTo(java.math.BigInteger.valueOf(digest.length()));
        assertThat(parameters.getTrailerField()).isEqualTo(new ASN1Integer(1).getValue());
        assertThat(signer.getDigestAlgOID()).isEqualTo(digest.oid());
    }

    @ParameterizedTest
    @CsvSource({
        "RSA_2048,SHA256,SHA256withRSA",
        "RSA_2048,SHA384,SHA384withRSA",
        "RSA_2048,SHA512,SHA512withRSA",
        "RSA_2048,SHA3_256,SHA3-256withRSA",
        "RSA_2048,SHA3_384,SHA3-384withRSA",
        "RSA_2048,SHA3_512,SHA3-512withRSA",
        "EC_P256,SHA256,SHA256withECDSA",
        "EC_P384,SHA384,SHA384withECDSA",
        "EC_P521,SHA512,SHA512withECDSA",
        "EC_P256,SHA3_256,SHA3-256withECDSA",
        "EC_P384,SHA3_384,SHA3-384withECDSA",
        "EC_P521,SHA3_512,SHA3-512withECDSA",
        "ED25519,SHA512,Ed25519"
    })
    void theIdentifiersAreTheStandardOnes(KeyKind kind, DigestAlgorithm digest, String name) throws Exception {
        SigningKey key = AUTHORITY.signingKey("Khóa", kind);
        SignerInformation signer =
                signer(sign(SignatureRequest.builder().digest(digest).build(), key));
        AlgorithmIdentifier algorithm = signer.toASN1Structure().getDigestEncryptionAlgorithm();
        assertThat(algorithm.getAlgorithm())
                .isEqualTo(new DefaultSignatureAlgorithmIdentifierFinder()
                        .find(name)
                        .getAlgorithm());
        boolean withNull = kind == KeyKind.RSA_2048;
        assertThat(algorithm.getParameters()).isEqualTo(withNull ? DERNull.INSTANCE : null);
        AlgorithmIdentifier used = signer.getDigestAlgorithmID();
        assertThat(used.getAlgorithm().getId()).isEqualTo(digest.oid());
        // RFC 5754 and 8702: parameters are left out
        assertThat(used.getParameters()).isNull();
    }
}
