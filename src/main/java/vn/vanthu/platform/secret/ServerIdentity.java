package vn.vanthu.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;
import vn.vanthu.pki.CertificateAuthority;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.pki.Validity;
import vn.vanthu.platform.config.Settings;

/**
 * The key with which the server signs in its own name: checkpoints of the journal, reports of checks.
 *
 * <p>Made at the first start under a root of its own; {@code keys/server-root.crt} is what an inspector trusts when
 * checking an export. It says nothing about people or agencies.
 */
@ApplicationScoped
public class ServerIdentity {

    private static final Duration LIFE = Duration.ofDays(3650);

    @Inject
    private ServerKey serverKey;

    @Inject
    private Clock clock;

    private Credential credential;

    /** The key and its chain; made and kept at the first call. */
    public synchronized Credential credential() {
        if (credential == null) {
            credential = readOrCreate();
        }
        return credential;
    }

    private Credential readOrCreate() {
        Path folder = Settings.dataFolder().resolve("keys");
        Path file = folder.resolve("server.p12");
        char[] password = serverKey.derivePassword("server-identity");
        if (Files.exists(file)) {
            return Credential.fromPkcs12(file, password);
        }
        try {
            Credential made = create();
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("server-root.crt"), pem(made));
            Files.write(file, made.toPkcs12("server", password), StandardOpenOption.CREATE_NEW);
            return made;
        } catch (IOException | CertificateEncodingException e) {
            throw new UncheckedIOException(new IOException("The server's signing key cannot be kept in " + folder, e));
        }
    }

    private Credential create() {
        Instant now = clock.instant();
        Validity validity = new Validity(now.minus(Duration.ofDays(1)), now.plus(LIFE));
        CertificateAuthority root = CertificateAuthority.root(
                new X500Principal("CN=VanThu server root,O=VanThu,C=VN"),
                validity,
                KeyKind.EC_P256,
                CertificateAuthority.Services.NONE);
        return root.issue(
                new X500Principal("CN=VanThu server,O=VanThu,C=VN"), Purpose.SERVER_SIGNING, validity, KeyKind.EC_P256);
    }

    private static String pem(Credential made) throws CertificateEncodingException {
        byte[] root = made.chain().get(made.chain().size() - 1).getEncoded();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root)
                + "\n-----END CERTIFICATE-----\n";
    }
}
