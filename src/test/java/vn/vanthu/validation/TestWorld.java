package vn.vanthu.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.pki.CertificateAuthority;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.pki.Revocation;
import vn.vanthu.pki.Validity;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.validation.pdf.FormFields;
import vn.vanthu.validation.trust.FixedRevocation;

/** A root of its own with signers, time-stamp authorities, CRLs and OCSP responders of any date. */
final class TestWorld {
    static final ASN1ObjectIdentifier SIGNATURE_TIME_STAMP = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14");

    final CertificateAuthority root;

    TestWorld() {
        this(CertificateAuthority.Services.NONE);
    }

    /** A world whose certificates say where the services of their issuer are. */
    TestWorld(CertificateAuthority.Services services) {
        root = CertificateAuthority.root(
                new X500Principal("CN=World Root,C=VN"),
                validity("2020-01-01", "2045-01-01"),
                KeyKind.EC_P256,
                services);
    }

    static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    static Validity validity(String from, String to) {
        return new Validity(day(from), day(to));
    }

    Credential issue(String name, Purpose purpose, String from, String to) {
        return root.issue(new X500Principal("CN=" + name + ",C=VN"), purpose, validity(from, to), KeyKind.EC_P256);
    }

    X509CRL list(String from, String to, Revocation... revoked) {
        return root.revocationList(day(from), day(to), List.of(revoked));
    }

    Validator validator(List<X509CRL> crls, List<byte[]> responses) {
        TrustStore trust = TrustStore.sorted(List.of(root.certificate()));
        return new Validator(
                ValidationContext.offline(trust, List.of(new FixedRevocation(crls, responses))), SignedSamples.CLOCK);
    }

    /** Signs with room in the container for what is added later. */
    byte[] sign(byte[] document, Credential signer, String claimed) {
        return SignedSamples.SIGNER.sign(
                document,
                SignatureRequest.builder()
                        .contentsSize(16_000)
                        .claimedTime(day(claimed))
                        .build(),
                SigningKey.of(signer.key(), signer.chain()));
    }

    static byte[] document() {
        return Fixtures.textDocument(1, false);
    }

    TimeStampToken stamp(byte[] digest, Credential authority, Instant time) {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build("SHA256withECDSA", authority.key(), authority.certificate()),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    new ASN1ObjectIdentifier("1.2.3.4"));
            tokens.addCertificates(new JcaCertStore(List.of(authority.certificate())));
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            TimeStampRequest request = requests.generate(NISTObjectIdentifiers.id_sha256, digest);
            return new TimeStampResponseGenerator(
                            tokens, Collections.singleton(NISTObjectIdentifiers.id_sha256.getId()))
                    .generateGrantedResponse(request, BigInteger.ONE, Date.from(time))
                    .getTimeStampToken();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file with a time-stamp over its newest signature's value. */
    byte[] stamped(byte[] file, Credential authority, Instant time) {
        byte[] value = container(file).getSignerInfos().iterator().next().getSignature();
        return withToken(file, stamp(sha256(value), authority, time));
    }

    static byte[] withToken(byte[] file, TimeStampToken token) {
        try {
            CMSSignedData cms = container(file);
            SignerInformation signer = cms.getSignerInfos().iterator().next();
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            attributes.add(
                    new Attribute(SIGNATURE_TIME_STAMP, new DERSet(ASN1Primitive.fromByteArray(token.getEncoded()))));
            SignerInformation stamped =
                    SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes));
            return withContainer(
                    file,
                    CMSSignedData.replaceSigners(cms, new SignerInformationStore(stamped))
                            .getEncoded("DER"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PdfDictionary newestSignature(byte[] file) {
        PdfRevision view = PdfFile.of(file).newest();
        PdfDictionary newest = PdfDictionary.EMPTY;
        long end = -1;
        for (FormFields.Node node : FormFields.of(view)) {
            PdfDictionary signature = view.dictionary(node.value());
            if (signature.get("ByteRange") instanceof PdfArray range && ((PdfNumber) range.get(2)).longValue() > end) {
                newest = signature;
                end = ((PdfNumber) range.get(2)).longValue();
            }
        }
        return newest;
    }

    static CMSSignedData container(byte[] file) {
        try {
            byte[] contents = ((PdfString) newestSignature(file).get("Contents")).raw();
            return new CMSSignedData(new ByteArrayInputStream(contents));
        } catch (CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] withContainer(byte[] file, byte[] container) {
        PdfString contents = (PdfString) newestSignature(file).get("Contents");
        byte[] hex = HexFormat.of().withUpperCase().formatHex(container).getBytes();
        byte[] changed = file.clone();
        Arrays.fill(changed, (int) contents.start() + 1, (int) contents.end() - 1, (byte) '0');
        System.arraycopy(hex, 0, changed, (int) contents.start() + 1, hex.length);
        return changed;
    }

    /** The file with certificates and CRLs in a DSS dictionary, in an update of its own. */
    static byte[] withValidationData(byte[] file, List<X509Certificate> certificates, List<X509CRL> crls) {
        try {
            Increments update = Increments.of(file);
            List<String> certs = new ArrayList<>();
            for (X509Certificate certificate : certificates) {
                certs.add(stream(update, certificate.getEncoded()) + " 0 R");
            }
            List<String> lists = new ArrayList<>();
            for (X509CRL crl : crls) {
                lists.add(stream(update, crl.getEncoded()) + " 0 R");
            }
            int store = update.add(
                    "<</Type/DSS/Certs[" + String.join(" ", certs) + "]/CRLs[" + String.join(" ", lists) + "]>>");
            return update.change(update.catalog(), "DSS", store + " 0 R").bytes();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int stream(Increments update, byte[] data) {
        return update.addStream("", new String(data, StandardCharsets.ISO_8859_1));
    }

    /** The file with a document time-stamp in an update of its own. */
    byte[] documentStamped(byte[] file, Credential authority, Instant time, String field) {
        Increments update = Increments.of(file);
        int signature = update.add("<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161/Contents <"
                + "0".repeat(12_000) + ">/ByteRange [0 1000000001 1000000002 1000000003]>>");
        int widget = update.add("<</Type/Annot/Subtype/Widget/FT/Sig/T(" + field + ")/Rect[0 0 0 0]/F 132/P "
                + update.page(0) + " 0 R/V " + signature + " 0 R>>");
        PdfDictionary page = update.view().dictionary(new PdfReference(update.page(0), 0));
        String annotations = Increments.text(update.view().array(page.get("Annots")));
        update.change(update.page(0), "Annots", annotations.replace("]", " " + widget + " 0 R]"));
        int form = ((PdfReference) update.view().catalog().get("AcroForm")).number();
        String fields =
                Increments.text(update.view().array(update.view().acroForm().get("Fields")));
        update.change(form, "Fields", fields.replace("]", " " + widget + " 0 R]"), "SigFlags", "3");
        String text = new String(update.bytes(), StandardCharsets.ISO_8859_1);
        int gap = text.lastIndexOf("/Contents <0000") + 10;
        int end = text.indexOf('>', gap) + 1;
        text = text.replace("1000000001", String.format("%-10d", gap))
                .replace("1000000002", String.format("%-10d", end))
                .replace("1000000003", String.format("%-10d", text.length() - end));
        byte[] bytes = Increments.latin(text);
        MessageDigest digest = digest();
        digest.update(bytes, 0, gap);
        digest.update(bytes, end, bytes.length - end);
        try {
            return withContainer(bytes, stamp(digest.digest(), authority, time).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An OCSP response by a responder of any kind. */
    byte[] response(
            X509Certificate certificate, Credential responder, CertificateStatus status, String from, String to) {
        try {
            X509CertificateHolder issuer = new JcaX509CertificateHolder(root.certificate());
            X509CertificateHolder signer = new JcaX509CertificateHolder(responder.certificate());
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(signer.getSubject()));
            builder.addResponse(
                    new CertificateID(digests.get(CertificateID.HASH_SHA1), issuer, certificate.getSerialNumber()),
                    status,
                    Date.from(day(from)),
                    Date.from(day(to)),
                    null);
            var basic = builder.build(
                    new JcaContentSignerBuilder("SHA256withECDSA").build(responder.key()),
                    new X509CertificateHolder[] {signer},
                    Date.from(day(from)));
            return new OCSPRespBuilder()
                    .build(OCSPResponseStatus.SUCCESSFUL, basic)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | OCSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(byte[] data) {
        return digest().digest(data);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
