package vn.vanthu.bench;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.util.Calendar;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.vanthu.pki.Credential;
import vn.vanthu.signing.Appearance;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.Placement;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.pdf.PdfSigner;

/**
 * Documents signed a second at level B-B with RSA-2048, one thread, in memory. {@code rawLimit} is what the JDK needs for
 * the same key and the digest of the same bytes; {@code dss} and {@code pdfbox} are peers in the same run.
 *
 * <p>The JDK compiles a method that is run once for each document to its best only after 5,000 documents, which are seven
 * seconds at the key's own speed; the time to warm up is longer than that.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 4)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SigningBenchmark {

    @Param({"text100k", "scan5m", "text5m"})
    public String document;

    private byte[] pdf;
    private Credential credential;
    private SigningKey key;
    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));
    private final SignatureRequest invisible = SignatureRequest.builder().build();
    private final SignatureRequest visible = SignatureRequest.builder()
            .appearance(Appearance.image(Fixtures.handwriting(), "Chữ ký"))
            .placement(new Placement(1, 330, 200, 140, 56))
            .build();
    private final byte[] digestToSign = new byte[200];

    @Setup
    public void open() {
        pdf = BenchmarkDocuments.make(document);
        credential = Credential.fromPkcs12(Path.of("certs-test/person/an.nguyen.p12"), "123456".toCharArray());
        key = SigningKey.of(credential.key(), credential.chain());
    }

    @Benchmark
    public byte[] rawLimit() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(pdf);
        System.arraycopy(digest, 0, digestToSign, 0, digest.length);
        return sign(credential.key(), digestToSign);
    }

    @Benchmark
    public byte[] vanthuInvisible() {
        return signer.sign(pdf, invisible, key);
    }

    @Benchmark
    public byte[] vanthuVisible() {
        return signer.sign(pdf, visible, key);
    }

    @Benchmark
    public byte[] dssInvisible() throws IOException {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setSigningCertificate(new CertificateToken(credential.certificate()));
        parameters.setCertificateChain(
                credential.chain().stream().map(CertificateToken::new).toList());
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        InMemoryDocument input = new InMemoryDocument(pdf);
        ToBeSigned data = service.getDataToSign(input, parameters);
        SignatureValue value;
        try {
            value = new SignatureValue(parameters.getSignatureAlgorithm(), sign(credential.key(), data.getBytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 65536);
        service.signDocument(input, parameters, value).writeTo(out);
        return out.toByteArray();
    }

    @Benchmark
    public byte[] pdfboxInvisible() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 65536);
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            opened.addSignature(signature, this::containerOf);
            opened.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private byte[] containerOf(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(
                                    new JcaContentSignerBuilder("SHA256withRSA").build(credential.key()),
                                    credential.certificate()));
            generator.addCertificates(new JcaCertStore(credential.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] sign(PrivateKey key, byte[] data) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }
}
