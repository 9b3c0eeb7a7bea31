package vn.vanthu.signing.pkcs11;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vanthu.pki.CertificateAuthority.Services;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.signing.Program;
import vn.vanthu.signing.TestAuthority;

/**
 * A token of SoftHSM2. The library reads its configuration, and which tokens there are, once in a process, so all tests
 * share one folder, whose place stands in the environment variable {@code SOFTHSM2_CONF} that the build sets, and all tokens
 * are made together.
 */
enum SoftToken {
    /** Has a key of every kind that the JDK's PKCS#11 provider knows. */
    OFFICE(KeyKind.RSA_2048, KeyKind.RSA_3072, KeyKind.RSA_4096, KeyKind.EC_P256, KeyKind.EC_P384, KeyKind.EC_P521),
    /** Will lose its sessions. */
    LOST(KeyKind.RSA_2048),
    /** Will be given wrong PINs. */
    WRONG(KeyKind.RSA_2048),
    /** Its PIN will be changed. */
    CHANGED(KeyKind.RSA_2048),
    /** Will be pulled out. */
    PULLED(KeyKind.RSA_2048, KeyKind.EC_P256),
    /** Will say that it is locked, or nearly so. */
    LOCKED(KeyKind.RSA_2048);

    static final char[] PIN = "246810".toCharArray();
    static final TestAuthority AUTHORITY = new TestAuthority(Services.NONE);

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/libsofthsm2.so"));
    private static final Map<SoftToken, Long> SLOTS = new HashMap<>();
    private static final Map<KeyKind, Credential> CREDENTIALS = new HashMap<>();

    private static final int FLAGS = 0x8000_534B;
    static final int LAST_TRY = 0x2_0000;
    static final int LOCKED_FLAG = 0x4_0000;
    private static final int PIN_FLAGS = 0x1_0000 | LAST_TRY | LOCKED_FLAG;

    private final List<KeyKind> kinds;

    SoftToken(KeyKind... kinds) {
        this.kinds = List.of(kinds);
    }

    static boolean present() {
        return System.getenv("SOFTHSM2_CONF") != null && PLACES.stream().anyMatch(Files::exists);
    }

    /** The library; the tokens are made before anybody can load it. */
    static Path library() {
        requireMade();
        return file();
    }

    private static Path file() {
        return PLACES.stream().filter(Files::exists).findFirst().orElseThrow();
    }

    /** Its label, which no token of another run has. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT)
                + ProcessHandle.current().pid();
    }

    long slot() {
        requireMade();
        return SLOTS.get(this);
    }

    private static void requireMade() {
        synchronized (SLOTS) {
            if (SLOTS.isEmpty()) {
                make(values());
            }
        }
    }

    Pkcs11Token open() {
        return Pkcs11Token.open(library(), TokenChoice.slot(slot()), PIN);
    }

    /** The alias of a key. */
    static String alias(KeyKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What the token says of itself. */
    TokenInfo info() {
        return Pkcs11Token.tokens(library()).stream()
                .filter(TokenChoice.slot(slot())::names)
                .findFirst()
                .orElseThrow();
    }

    /** The folder in which SoftHSM keeps it; the end of its name is the serial number. */
    Path folder() throws IOException {
        String serial = info().serial();
        try (Stream<Path> folders = Files.list(tokens())) {
            return folders.filter(folder ->
                            folder.getFileName().toString().replace("-", "").endsWith(serial))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Lets the token say how many PIN tries are left. SoftHSM counts no tries and locks nothing, but it tells what stands in
     * its file, as a token that counts does.
     *
     * @param flags those of CK_TOKEN_INFO that are set
     */
    void claim(int flags) throws IOException {
        Path file = folder().resolve("token.object");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int at = 8;
        while (bytes.getLong(at) != Integer.toUnsignedLong(FLAGS)) {
            at++;
        }
        bytes.putLong(at + 16, bytes.getLong(at + 16) & ~PIN_FLAGS | flags);
        // the generation of the file: the library reads it again
        bytes.putLong(0, bytes.getLong(0) + 1);
        Files.write(file, bytes.array());
    }

    private static Path tokens() {
        return Path.of(System.getenv("SOFTHSM2_CONF")).resolveSibling("tokens").toAbsolutePath();
    }

    /** Makes these tokens only; before anything else is done with one. */
    static void make(SoftToken... tokens) {
        try {
            Files.createDirectories(tokens());
            Files.writeString(
                    Path.of(System.getenv("SOFTHSM2_CONF")),
                    "directories.tokendir = " + tokens() + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            for (SoftToken token : tokens) {
                SLOTS.put(token, token.initialise());
            }
            for (SoftToken token : tokens) {
                token.fill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill() throws IOException, GeneralSecurityException {
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=make" + label() + "\nlibrary=" + file() + "\nslot=" + SLOTS.get(this)
                        + "\nattributes(*,CKO_PRIVATE_KEY,*) = {\n CKA_SIGN = true\n}\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN);
        for (KeyKind kind : kinds) {
            Credential credential = CREDENTIALS.computeIfAbsent(
                    kind, unknown -> AUTHORITY.issue("Khóa " + kind, Purpose.DOCUMENT_SIGNING, kind));
            store.setKeyEntry(
                    alias(kind), credential.key(), null, credential.chain().toArray(Certificate[]::new));
        }
    }

    private long initialise() throws IOException {
        Program.require("softhsm2-util");
        Process process = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        label(),
                        "--so-pin",
                        "135791",
                        "--pin",
                        new String(PIN))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        try (Stream<String> lines = output.lines()) {
            return lines.filter(line -> line.contains("slot "))
                    .map(line -> line.replaceAll(".*slot (\\d+).*", "$1"))
                    .map(Long::parseLong)
                    .findFirst()
                    .orElseThrow(() -> new IOException(output));
        }
    }
}
