package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.tools.CommandLineFixture.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.signing.TestAuthority;
import vn.vanthu.signing.csc.CscServer;
import vn.vanthu.tools.CommandLineFixture.Run;

class SignCommandTest {

    private static final Path PEOPLE = Path.of("certs-test/person");

    @TempDir
    private Path dir;

    private Path passwordFile;

    @BeforeEach
    void passwordInAFile() throws IOException {
        passwordFile = Files.writeString(dir.resolve("pin.txt"), "123456\nsecond line\n");
    }

    @Test
    void signsManyAndKeepsTheInputsAsTheyAre() throws IOException {
        Path one = Pages.write(dir.resolve("một.pdf"), "one");
        Path two = Pages.write(dir.resolve("two.pdf"), "two");
        byte[] before = Files.readAllBytes(one);

        Run run = sign("an.nguyen", "--out", dir.resolve("out"), one, two);

        assertThat(run.exit()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("signed " + one + " -> " + dir.resolve("out/một.pdf"));
        assertThat(run.lines().get(2)).matches("2 signed, 0 failed in [0-9.]+ s: [0-9.]+ documents/s");
        assertThat(Files.readAllBytes(one)).isEqualTo(before);
        byte[] signed = Files.readAllBytes(dir.resolve("out/một.pdf"));
        assertThat(signed).startsWith(before);
        assertThat(signatures(signed)).hasSize(1);
    }

    @Test
    void aBadFileDoesNotStopTheRest() throws IOException {
        Path bad = Files.writeString(dir.resolve("bad.pdf"), "this is no PDF");
        Path good = Pages.write(dir.resolve("good.pdf"), "good");

        Run run = sign("binh.tran", bad, dir.resolve("none.pdf"), good);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines().get(0)).startsWith("FAILED " + bad);
        assertThat(run.lines().get(1))
                .startsWith("FAILED " + dir.resolve("none.pdf"))
                .contains("no file");
        assertThat(run.lines().get(2)).startsWith("signed ");
        assertThat(run.lines().get(3)).startsWith("1 signed, 2 failed");
        assertThat(dir.resolve("good-signed.pdf")).exists();
        assertThat(dir.resolve("bad-signed.pdf")).doesNotExist();
    }

    @Test
    void jsonLinesAreObjects() throws IOException {
        Path good = Pages.write(dir.resolve("good.pdf"), "good");

        Run run = sign("an.nguyen", "--format", "json", good, dir.resolve("none.pdf"));

        List<JsonNode> objects = new ArrayList<>();
        for (String line : run.lines()) {
            objects.add(new ObjectMapper().readTree(line));
        }
        assertThat(objects).hasSize(2);
        assertThat(objects.get(0).get("file").asText()).isEqualTo(good.toString());
        assertThat(objects.get(0).get("out").asText()).endsWith("good-signed.pdf");
        assertThat(objects.get(0).get("level").asText()).isEqualTo("B-B");
        assertThat(objects.get(0).get("error").isNull()).isTrue();
        assertThat(objects.get(1).get("error").asText()).contains("no file");
        assertThat(run.err()).contains("1 signed, 1 failed");
    }

    @Test
    void theOptionsReachTheSignature() throws IOException {
        Path letter = Pages.write(dir.resolve("letter.pdf"), "letter");

        Run run = sign(
                "an.nguyen",
                "--field",
                "Ký",
                "--reason",
                "Phê duyệt",
                "--location",
                "Bình Minh",
                "--certify",
                "form_filling",
                "--place",
                "1,300,100,150,50",
                "--text",
                "Đã ký",
                letter);

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        PDSignature signature =
                signatures(Files.readAllBytes(dir.resolve("letter-signed.pdf"))).get(0);
        assertThat(signature.getReason()).isEqualTo("Phê duyệt");
        assertThat(signature.getLocation()).isEqualTo("Bình Minh");
    }

    @Test
    void aWrongPasswordSignsNothingAndIsNotRepeated() throws IOException {
        Files.writeString(passwordFile, "wrong-pin-77");
        Run run = sign("an.nguyen", Pages.write(dir.resolve("a.pdf"), "a"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("password").doesNotContain("wrong-pin-77");
    }

    @Test
    void aPasswordOnTheCommandLineIsRefusedAndNotRepeated() {
        Run run = run("sign", "--keystore", PEOPLE.resolve("an.nguyen.p12"), "--storepass", "wrong-pin-77", "a.pdf");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("env:NAME or file:PATH").doesNotContain("wrong-pin-77");
    }

    @Test
    void anExpiredCertificateSignsNothing() throws IOException {
        Run run = sign("son.dinh", Pages.write(dir.resolve("a.pdf"), "a"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("Đinh Công Sơn").contains("2024-01-01");
        assertThat(dir.resolve("a-signed.pdf")).doesNotExist();
    }

    @Test
    void wrongUseSaysWhatToWrite() throws IOException {
        Path a = Pages.write(dir.resolve("a.pdf"), "a");
        assertThat(sign("an.nguyen").err()).contains("--stdin");
        assertThat(sign("an.nguyen", "--place", "1,2", a).err()).contains("PAGE,X,Y,WIDTH,HEIGHT");
        assertThat(sign("an.nguyen", "--place", "1,2,3,4,5", a).err()).contains("--image");
        assertThat(sign("an.nguyen", "--text", "x", a).err()).contains("--place");
        assertThat(sign("an.nguyen", "--threads", 0, a).exit()).isEqualTo(3);
        assertThat(sign("an.nguyen", "--alias", "nobody", a).err()).contains("nobody");
        assertThat(sign("nobody", a).exit()).isEqualTo(3);
    }

    @Test
    void aPemKeySignsAndExactlyOneKeyIsNamed() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(PEOPLE.resolve("an.nguyen.p12"))) {
            store.load(in, "123456".toCharArray());
        }
        String alias = store.aliases().nextElement();
        Key key = store.getKey(alias, "123456".toCharArray());
        StringBuilder chain = new StringBuilder();
        for (Certificate certificate : store.getCertificateChain(alias)) {
            chain.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        Path keyFile = Files.writeString(dir.resolve("an.key"), pem("PRIVATE KEY", key.getEncoded()));
        Path chainFile = Files.writeString(dir.resolve("an.crt"), chain);
        Path a = Pages.write(dir.resolve("a.pdf"), "a");

        Run run = run("sign", "--key", keyFile, "--chain", chainFile, a);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(signatures(Files.readAllBytes(dir.resolve("a-signed.pdf")))
                        .get(0)
                        .getName())
                .isEqualTo("Nguyễn Văn An");
        assertThat(run("sign", a).err()).contains("--keystore, --key");
        assertThat(sign("an.nguyen", "--key", keyFile, a).err()).contains("one of");
        assertThat(run("sign", "--key", keyFile, a).err()).contains("no certificate of this private key");
        assertThat(run("sign", "--keystore", PEOPLE.resolve("an.nguyen.p12"), a).err())
                .contains("--storepass");
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + kind
                + "-----\n";
    }

    @Test
    void encryptedDocumentsAreSignedWithTheirPassword() throws IOException {
        Path locked = dir.resolve("locked.pdf");
        try (PDDocument document = Loader.loadPDF(Pages.saying("locked"))) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner-77", "user-77", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            document.save(locked.toFile());
        }
        Path password = Files.writeString(dir.resolve("doc.txt"), "user-77\n");
        Path wrong = Files.writeString(dir.resolve("wrong.txt"), "guess-77\n");

        assertThat(sign("an.nguyen", locked).lines().get(0)).contains("opens only with its password");
        Run refused = sign("an.nguyen", "--document-password", "file:" + wrong, locked);
        assertThat(refused.lines().get(0)).contains("wrong password").doesNotContain("guess-77");
        assertThat(sign("an.nguyen", "--document-password", "file:" + password, locked)
                        .exit())
                .isZero();
        try (PDDocument signed = Loader.loadPDF(dir.resolve("locked-signed.pdf").toFile(), "user-77")) {
            assertThat(signed.getSignatureDictionaries()).hasSize(1);
        }
    }

    @Test
    void aRunIsContinuedWhereItWas() throws IOException {
        Path one = Pages.write(dir.resolve("một.pdf"), "one");
        Path two = Files.writeString(dir.resolve("two.pdf"), "not yet a PDF");
        Path three = Pages.write(dir.resolve("three.pdf"), "three");
        Path journal = dir.resolve("run.txt");
        Object[] words = {"--journal", journal, "--out", dir.resolve("out"), one, two, three};
        assertThat(sign("an.nguyen", words).lines().get(3)).startsWith("2 signed, 1 failed");
        byte[] first = Files.readAllBytes(dir.resolve("out/một.pdf"));

        assertThat(sign("an.nguyen", words).err()).contains("--resume");
        Files.writeString(journal, Files.readString(journal) + "4711 cut o");
        Pages.write(two, "two");
        Pages.write(three, "three, but longer now");
        Object[] again = {"--resume", "--journal", journal, "--out", dir.resolve("out"), one, two, three};
        Run run = sign("an.nguyen", again);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("before " + one + " -> " + dir.resolve("out/một.pdf"));
        assertThat(run.lines().get(1)).startsWith("signed " + two);
        assertThat(run.lines().get(2)).startsWith("signed " + three);
        assertThat(run.lines().get(3)).startsWith("2 signed, 0 failed, 1 before");
        assertThat(Files.readAllBytes(dir.resolve("out/một.pdf"))).isEqualTo(first);
        Files.delete(dir.resolve("out/một.pdf"));
        assertThat(sign("an.nguyen", again).lines().get(0)).startsWith("signed " + one);
        assertThat(sign("an.nguyen", again).lines().get(3)).startsWith("0 signed, 0 failed, 3 before");
    }

    @Test
    void aFileThatIsNoJournalIsNotWrittenTo() throws IOException {
        Path letter = Files.writeString(dir.resolve("letter.txt"), "Dear all,\nthis is no journal\n");
        Run run = sign("an.nguyen", "--journal", letter, "--resume", Pages.write(dir.resolve("a.pdf"), "a"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("no journal");
        assertThat(letter).hasContent("Dear all,\nthis is no journal\n");
    }

    @Test
    void aRemoteKeySigns() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), CscServer.SECRET + "\n");
        Path pin = Files.writeString(dir.resolve("remote-pin.txt"), CscServer.PIN + "\n");
        Path a = Pages.write(dir.resolve("a.pdf"), "a");
        Credential credential =
                new TestAuthority(Services.NONE).issue("Nguyễn Văn Xa", Purpose.DOCUMENT_SIGNING, KeyKind.RSA_2048);
        try (CscServer server = new CscServer()) {
            server.add("key-1", CscServer.RemoteKey.usual(credential, "1.2.840.113549.1.1.1"));
            Clock clock = Clock.systemUTC();
            Object[] words = {
                "sign",
                "--csc",
                server.base(),
                "--csc-client",
                CscServer.CLIENT,
                "--csc-secret",
                "file:" + secret,
                "--csc-pin",
                "file:" + pin,
                a
            };
            Run run = CommandLineFixture.runBy(clock, words);
            assertThat(run.exit()).as(run.out() + run.err()).isZero();
            assertThat(signatures(Files.readAllBytes(dir.resolve("a-signed.pdf")))
                            .get(0)
                            .getName())
                    .isEqualTo("Nguyễn Văn Xa");
            server.add("key-2", CscServer.RemoteKey.usual(credential, "1.2.840.113549.1.1.1"));
            assertThat(CommandLineFixture.runBy(clock, words).err()).contains("--credential", "key-1", "key-2");
            Files.writeString(pin, "97531\n");
            List<Object> chosen = new ArrayList<>(Arrays.asList(words));
            chosen.addAll(1, List.of("--credential", "key-2"));
            Run wrong = CommandLineFixture.runBy(clock, chosen.toArray());
            assertThat(wrong.exit()).isEqualTo(1);
            assertThat(wrong.out() + wrong.err()).contains("wrong password").doesNotContain("97531");
        }
    }

    private Run sign(String person, Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("sign", "--keystore", PEOPLE.resolve(person + ".p12"), "--storepass", "file:" + passwordFile));
        words.addAll(Arrays.asList(more));
        return run(words.toArray());
    }

    private static List<PDSignature> signatures(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getSignatureDictionaries();
        }
    }
}
