package vn.vanthu.bench;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
import vn.vanthu.signing.DssOracle;
import vn.vanthu.validation.Report;
import vn.vanthu.validation.SignedSamples;
import vn.vanthu.validation.Validator;
import vn.vanthu.validation.Verdict;

/**
 * Files checked a second, one thread, in memory, trust and CRLs local. {@code floor} is what the JDK needs to hash the
 * file once and verify that many RSA-2048 signatures; {@code dss} is the peer with its default validation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ValidationBenchmark {

    @Param({"text100k", "scan5m", "text5m"})
    public String document;

    @Param({"1", "3"})
    public int signatures;

    private byte[] signed;
    private Validator validator;
    private DssOracle dss;
    private PublicKey key;
    private byte[] value;
    private final byte[] attributes = new byte[200];

    @Setup
    public void open() throws Exception {
        signed = BenchmarkDocuments.make(document);
        String[] keys = {"person/an.nguyen", "person/chi.le", "agency/so-xay-dung"};
        for (int i = 0; i < signatures; i++) {
            signed = SignedSamples.approved(signed, keys[i]);
        }
        validator = SignedSamples.validator();
        dss = DssOracle.ofTestCertificates();
        Credential credential =
                Credential.fromPkcs12(Path.of("certs-test/person/an.nguyen.p12"), "123456".toCharArray());
        key = credential.certificate().getPublicKey();
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(credential.key());
        signer.update(attributes);
        value = signer.sign();
        if (!vanthu().verdict().equals(Optional.of(Verdict.VALID))) {
            throw new IllegalStateException("the sample must be valid: " + vanthu());
        }
    }

    int size() {
        return signed.length;
    }

    @Benchmark
    public boolean floor() throws GeneralSecurityException {
        boolean good = MessageDigest.getInstance("SHA-256").digest(signed).length == 32;
        for (int i = 0; i < signatures; i++) {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(attributes);
            good &= verifier.verify(value);
        }
        return good;
    }

    @Benchmark
    public Report vanthu() {
        return validator.validate(signed);
    }

    @Benchmark
    public Object dss() {
        return dss.judge(signed);
    }
}
