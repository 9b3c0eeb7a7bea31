package vn.vanthu.signing.csc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningException;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.TestAuthority;
import vn.vanthu.signing.UnsuitableKeyException;
import vn.vanthu.signing.WrongPasswordException;
import vn.vanthu.signing.csc.CscServer.RemoteKey;
import vn.vanthu.signing.pdf.PdfSigner;

/** Against a strict provider over real HTTP, which also answers wrongly, slowly, and not at all. */
class CscProviderTest {

    private static final Clock CLOCK = Clock.system(OfficeText.ZONE);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";
    private static final TestAuthority AUTHORITY = new TestAuthority(Services.NONE);
    private static final Credential RSA_KEY =
            AUTHORITY.issue("Nguyễn Văn Xa", Purpose.DOCUMENT_SIGNING, KeyKind.RSA_2048);
    private static final Credential EC_KEY = AUTHORITY.issue("Trần Thị Xa", Purpose.DOCUMENT_SIGNING, KeyKind.EC_P256);

    private final PdfSigner signer = new PdfSigner(CLOCK);
    private final byte[] document = Fixtures.textDocument(1, false);
    private CscServer server;

    @BeforeEach
    void start() throws IOException {
        server = new CscServer();
        server.add("rsa", RemoteKey.usual(RSA_KEY, RSA, PSS));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private AccessTokens tokens(Grant grant) {
        return new AccessTokens(
                URI.create(server.base() + "/oauth2/token"),
                CscServer.CLIENT,
                CscServer.SECRET.toCharArray(),
                grant,
                TIMEOUT,
                CLOCK);
    }

    private CscProvider provider() {
        return new CscProvider(server.base(), tokens(Grant.clientCredentials()), TIMEOUT, CLOCK);
    }

    private static Secrets pin(String pin) {
        return Secrets.pin(pin.toCharArray());
    }

    private SigningKey key(String id, int batch) {
        CscProvider provider = provider();
        return provider.key(provider.credential(id), pin(CscServer.PIN), batch);
    }

    private byte[] sign(SigningKey key) {
        return signer.sign(document, SignatureRequest.builder().build(), key);
    }

    private static void isGood(byte[] signed) {
        assertThat(AUTHORITY.oracle().verdicts(signed)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void aRemoteKeySigns() {
        CscProvider provider = provider();
        List<CscCredential> credentials = provider.credentials();
        assertThat(credentials).hasSize(1);
        CscCredential credential = credentials.get(0);
        assertThat(credential.id()).isEqualTo("rsa");
        assertThat(credential.chain()).isEqualTo(RSA_KEY.chain());
        assertThat(credential.needsPin()).isTrue();
        assertThat(credential.needsOneTimePassword()).isFalse();
        SigningKey key = provider.key(credential, pin(CscServer.PIN), 1);
        isGood(sign(key));
        isGood(signer.sign(document, SignatureRequest.builder().pss(true).build(), key));
        assertThat(server.count("oauth2/token")).isEqualTo(1);
        assertThat(server.count("credentials/authorize")).isEqualTo(2);
    }

    @Test
    void anEllipticKeySignsByItsExactAlgorithmOnly() {
        server.add("ec", RemoteKey.usual(EC_KEY, ECDSA_SHA256));
        SigningKey key = key("ec", 1);
        isGood(sign(key));
        SignatureRequest other = SignatureRequest.builder()
                .digest(vn.vanthu.signing.DigestAlgorithm.SHA512)
                .build();
        assertThatThrownBy(() -> signer.sign(document, other, key)).isInstanceOf(UnsuitableKeyException.class);
    }

    @Test
    void aWrongPinIsSentOnceAndNotRepeated() {
        CscProvider provider = provider();
        SigningKey key = provider.key(provider.credential("rsa"), pin("97531"), 1);
        assertThatThrownBy(() -> sign(key))
                .isInstanceOf(WrongPasswordException.class)
                .hasMessageNotContaining("97531");
        assertThat(server.count("credentials/authorize")).isEqualTo(1);
        assertThat(server.count("signatures/signHash")).isZero();
    }

    @Test
    void oneAuthorizationServesABatch() {
        server.add(
                "many",
                new RemoteKey(RSA_KEY, List.of(RSA), List.of("PIN", "OTP"), "explicit", "1", 5, "enabled", "valid"));
        CscProvider provider = provider();
        Secrets both = new Secrets() {
            @Override
            public char[] pin() {
                return CscServer.PIN.toCharArray();
            }

            @Override
            public char[] oneTimePassword() {
                return "one-time-1".toCharArray();
            }
        };
        SigningKey key = provider.key(provider.credential("many"), both, 100);
        for (int i = 0; i < 5; i++) {
            isGood(sign(key));
        }
        assertThat(server.count("credentials/authorize")).isEqualTo(1);
        assertThatThrownBy(() -> sign(key)).isInstanceOf(WrongPasswordException.class);
        assertThat(server.count("credentials/authorize")).isEqualTo(2);
    }

    @Test
    void threadsShareAnAuthorizationWithoutUsingItTooOften() throws Exception {
        server.add(
                "many", new RemoteKey(RSA_KEY, List.of(RSA), List.of("PIN"), "explicit", "1", 7, "enabled", "valid"));
        SigningKey key = key("many", 7);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<byte[]>> results = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            results.add(threads.submit(() -> sign(key)));
        }
        for (Future<byte[]> result : results) {
            assertThat(result.get()).startsWith(document);
        }
        threads.shutdown();
        assertThat(server.count("credentials/authorize")).isEqualTo(5);
    }

    @Test
    void whereTheHolderKeepsSoleControlEachDigestIsAuthorized() {
        server.add(
                "sole", new RemoteKey(RSA_KEY, List.of(RSA), List.of("PIN"), "explicit", "2", 5, "enabled", "valid"));
        SigningKey key = key("sole", 5);
        isGood(sign(key));
        isGood(sign(key));
        assertThat(server.count("credentials/authorize")).isEqualTo(2);
    }

    @Test
    void aHolderMayAgreeAtTheProvider() {
        server.add("own", new RemoteKey(RSA_KEY, List.of(RSA), List.of(), "implicit", "1", 1, "enabled", "valid"));
        isGood(sign(key("own", 1)));
    }

    @Test
    void anExpiredTokenIsReplaced() {
        SigningKey key = key("rsa", 1);
        isGood(sign(key));
        server.forgetTokens();
        isGood(sign(key));
        assertThat(server.count("oauth2/token")).isEqualTo(2);
    }

    @Test
    void aPersonsTokenIsRefreshed() {
        AccessTokens tokens =
                tokens(Grant.authorizationCode("code-1", URI.create("https://office.example/back"), "verifier-1"));
        CscProvider provider = new CscProvider(server.base(), tokens, TIMEOUT, CLOCK);
        SigningKey key = provider.key(provider.credential("rsa"), pin(CscServer.PIN), 1);
        isGood(sign(key));
        server.forgetTokens();
        isGood(sign(key));
        AccessTokens wrong = tokens(Grant.authorizationCode("code-2", URI.create("https://other.example"), "x"));
        assertThatThrownBy(() -> new CscProvider(server.base(), wrong, TIMEOUT, CLOCK).credentials())
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void aForeignClientGetsNothing() {
        AccessTokens foreign = new AccessTokens(
                URI.create(server.base() + "/oauth2/token"),
                CscServer.CLIENT,
                "guess-77".toCharArray(),
                Grant.clientCredentials(),
                TIMEOUT,
                CLOCK);
        assertThatThrownBy(() -> new CscProvider(server.base(), foreign, TIMEOUT, CLOCK).credentials())
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("invalid_client")
                .hasMessageNotContaining("guess-77");
    }

    @ParameterizedTest
    @CsvSource({
        "disabled,valid,disabled",
        "enabled,revoked,revoked",
        "enabled,suspended,suspended",
        "enabled,expired,expired"
    })
    void aKeyThatMayNotSignIsNotOffered(String key, String certificate, String said) {
        server.add("bad", new RemoteKey(RSA_KEY, List.of(RSA), List.of("PIN"), "explicit", "1", 1, key, certificate));
        assertThatThrownBy(() -> key("bad", 1))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining(said);
    }

    @Test
    void aHolderWhoMustUseABrowserIsNamed() {
        server.add("web", new RemoteKey(RSA_KEY, List.of(RSA), List.of(), "oauth2code", "1", 1, "enabled", "valid"));
        assertThatThrownBy(() -> key("web", 1))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("page of the provider");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "empty", "foreign", "huge", "slow", "down", "busy"})
    void aWrongAnswerNeverGetsIntoADocument(String fault) {
        SigningKey key = key("rsa", 1);
        server.fault.put("signatures/signHash", fault);
        assertThatThrownBy(() -> sign(key))
                .isInstanceOf(KeyUnavailableException.class)
                .satisfies(CscProviderTest::saysNoSecret);
        server.fault.clear();
        isGood(sign(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "empty", "slow", "down", "busy"})
    void aProviderThatIsIllIsNamed(String fault) {
        for (String call : List.of("oauth2/token", "credentials/info", "credentials/authorize")) {
            server.fault.put(call, fault);
            assertThatThrownBy(() -> sign(key("rsa", 1)))
                    .as(call)
                    .isInstanceOf(SigningException.class)
                    .satisfies(CscProviderTest::saysNoSecret);
            server.fault.clear();
        }
    }

    private static void saysNoSecret(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(String.valueOf(each.getMessage()))
                    .doesNotContain(CscServer.PIN)
                    .doesNotContain(CscServer.SECRET)
                    .doesNotContain("token-");
        }
    }

    @Test
    void aProviderThatIsGoneOrUnsafeIsNamed() {
        server.close();
        assertThatThrownBy(() -> provider().credentials()).isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> new CscProvider(
                        URI.create("http://192.0.2.1/csc/v2"), tokens(Grant.clientCredentials()), TIMEOUT, CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
    }
}
