package vn.vanthu.signing.pkcs8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.Program;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.TestAuthority;
import vn.vanthu.signing.WrongPasswordException;
import vn.vanthu.signing.pdf.PdfSigner;

/** Keys as openssl writes them. */
class PemKeyTest {

    private static final char[] NONE = {};
    private static final TestAuthority AUTHORITY = new TestAuthority(Services.NONE);

    @TempDir
    private Path dir;

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                + "-----\n";
    }

    private Path key(Credential credential) throws IOException {
        return Files.writeString(
                dir.resolve("key.pem"), pem("PRIVATE KEY", credential.key().getEncoded()));
    }

    private Path chain(List<X509Certificate> certificates) throws Exception {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            text.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        return Files.writeString(dir.resolve("chain.pem"), text);
    }

    private static Credential issue(KeyKind kind) {
        return AUTHORITY.issue("Người ký", Purpose.DOCUMENT_SIGNING, kind);
    }

    private static void signs(SigningKey key, Credential credential) {
        assertThat(key.certificate()).isEqualTo(credential.chain().get(0));
        byte[] signed = new PdfSigner(Clock.system(OfficeText.ZONE))
                .sign(
                        Fixtures.textDocument(1, false),
                        SignatureRequest.builder().build(),
                        key);
        assertThat(AUTHORITY.oracle().judge(signed).getDiagnosticData().getSignatures())
                .allMatch(signature -> signature.isSignatureValid());
    }

    private static void openssl(String... arguments) throws Exception {
        Program.require("openssl");
        List<String> command = new java.util.ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void everyKindOfKeySigns(KeyKind kind) throws Exception {
        Credential credential = issue(kind);
        signs(PemKey.open(key(credential), chain(credential.chain()), NONE), credential);
    }

    @Test
    void theChainMayStandInTheSameFileAndInAnyOrder() throws Exception {
        Credential credential = issue(KeyKind.EC_P256);
        Credential other = issue(KeyKind.EC_P256);
        X509Certificate root = AUTHORITY.root().certificate();
        Path both = dir.resolve("both.pem");
        Files.writeString(
                both,
                pem("CERTIFICATE", root.getEncoded())
                        + pem("CERTIFICATE", other.chain().get(0).getEncoded())
                        + Files.readString(key(credential))
                        + pem("CERTIFICATE", credential.chain().get(0).getEncoded()));
        SigningKey opened = PemKey.open(both, both, NONE);
        assertThat(opened.chain()).containsExactly(credential.chain().get(0), root);
        signs(opened, credential);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes-256-cbc", "aes-128-cbc", "des3"})
    void anEncryptedKeyOpensByItsPasswordOnly(String cipher) throws Exception {
        Credential credential = issue(KeyKind.RSA_2048);
        Path sealed = dir.resolve("sealed.pem");
        openssl(
                "pkcs8",
                "-topk8",
                "-v2",
                cipher,
                "-passout",
                "pass:bí mật",
                "-in",
                key(credential) + "",
                "-out",
                sealed + "");
        Path chain = chain(credential.chain());
        signs(PemKey.open(sealed, chain, "bí mật".toCharArray()), credential);
        assertThatThrownBy(() -> PemKey.open(sealed, chain, "guess-77".toCharArray()))
                .isInstanceOf(WrongPasswordException.class)
                .hasMessageContaining("sealed.pem")
                .hasMessageNotContaining("guess-77");
        assertThatThrownBy(() -> PemKey.open(sealed, chain, NONE)).isInstanceOf(WrongPasswordException.class);
    }

    @Test
    void openSslsOldFormIsReadPlainAndRefusedEncrypted() throws Exception {
        Credential credential = issue(KeyKind.RSA_2048);
        Path chain = chain(credential.chain());
        Path old = dir.resolve("old.pem");
        openssl("rsa", "-traditional", "-in", key(credential) + "", "-out", old + "");
        assertThat(Files.readString(old)).contains("BEGIN RSA PRIVATE KEY");
        signs(PemKey.open(old, chain, NONE), credential);
        Path sealed = dir.resolve("old-sealed.pem");
        openssl("rsa", "-traditional", "-aes128", "-passout", "pass:secret", "-in", old + "", "-out", sealed + "");
        assertThatThrownBy(() -> PemKey.open(sealed, chain, "secret".toCharArray()))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("openssl pkcs8 -topk8");
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        Credential credential = issue(KeyKind.EC_P256);
        Path key = key(credential);
        Path foreign = chain(issue(KeyKind.EC_P256).chain());
        assertThatThrownBy(() -> PemKey.open(key, foreign, NONE))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("no certificate of this private key");
        assertThatThrownBy(() -> PemKey.open(foreign, foreign, NONE))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("no private key");
        assertThatThrownBy(() -> PemKey.open(dir.resolve("none.pem"), foreign, NONE))
                .isInstanceOf(KeyUnavailableException.class);
        Path damaged = Files.writeString(dir.resolve("damaged.pem"), pem("PRIVATE KEY", new byte[] {1, 2, 3}));
        assertThatThrownBy(() -> PemKey.open(damaged, foreign, NONE)).isInstanceOf(KeyUnavailableException.class);
    }
}
