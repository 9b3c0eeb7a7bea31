package vn.vanthu.signing.pkcs11;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vanthu.pki.Credential;
import vn.vanthu.signing.Program;

/**
 * Tokens of SoftHSM2. The library reads its configuration once in a process, so all tests share one folder, whose place
 * stands in the environment variable {@code SOFTHSM2_CONF} that the build sets.
 */
final class SoftToken {

    static final char[] PIN = "246810".toCharArray();

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/libsofthsm2.so"));

    private SoftToken() {}

    static boolean present() {
        return System.getenv("SOFTHSM2_CONF") != null && PLACES.stream().anyMatch(Files::exists);
    }

    static Path library() {
        return PLACES.stream().filter(Files::exists).findFirst().orElseThrow();
    }

    /**
     * Makes tokens by label, with keys by alias, and gives their slots. Once for a process: the library sees new tokens only
     * when it starts.
     */
    static Map<String, Long> make(Map<String, Map<String, Credential>> tokens)
            throws IOException, GeneralSecurityException {
        Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path folder = Files.createDirectories(configuration.resolveSibling("tokens"));
        Files.writeString(
                configuration,
                "directories.tokendir = " + folder.toAbsolutePath()
                        + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        Map<String, Long> slots = new LinkedHashMap<>();
        for (String label : tokens.keySet()) {
            slots.put(label, initialise(label));
        }
        for (Map.Entry<String, Long> entry : slots.entrySet()) {
            fill(entry.getKey(), entry.getValue(), tokens.get(entry.getKey()));
        }
        return slots;
    }

    private static void fill(String label, long slot, Map<String, Credential> keys)
            throws IOException, GeneralSecurityException {
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=make" + label + "\nlibrary=" + library() + "\nslot=" + slot
                        + "\nattributes(*,CKO_PRIVATE_KEY,*) = {\n CKA_SIGN = true\n}\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN);
        for (Map.Entry<String, Credential> entry : keys.entrySet()) {
            store.setKeyEntry(
                    entry.getKey(),
                    entry.getValue().key(),
                    null,
                    entry.getValue().chain().toArray(Certificate[]::new));
        }
    }

    private static long initialise(String label) throws IOException {
        Program.require("softhsm2-util");
        Process process = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        label,
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
