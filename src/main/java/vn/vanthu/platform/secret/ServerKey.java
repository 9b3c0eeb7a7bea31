package vn.vanthu.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.vanthu.platform.config.Settings;

/**
 * The installation's own secret: seals stored keys with AES-256-GCM and derives the passwords of agencies' software
 * keys. It lives in a file that only the server's account can read, outside the database and its back-ups.
 */
@ApplicationScoped
public class ServerKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private byte[] secret;

    /** Encrypts; {@code context} must be given again to decrypt, so a sealed value cannot be moved to another owner. */
    public byte[] seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain, 0, plain.length, context);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Decrypts what {@link #seal} made under the same context. */
    public byte[] open(byte[] sealed, String context) {
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, sealed, NONCE_BYTES, sealed.length - NONCE_BYTES, context);
    }

    /** A password that only this installation can know, for a purpose. */
    public char[] derivePassword(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)))
                    .toCharArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input, int offset, int length, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, offset, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A stored key cannot be opened with this server's key: was the data folder's keys/server.key"
                            + " restored together with the database?",
                    e);
        }
    }

    private synchronized byte[] secret() {
        if (secret == null) {
            secret = readOrCreate();
        }
        return secret;
    }

    private static byte[] readOrCreate() {
        Path file = Settings.optional("vanthu.server.key.file")
                .map(Path::of)
                .orElseGet(() -> Settings.dataFolder().resolve("keys").resolve("server.key"));
        try {
            Files.createDirectories(
                    file.toAbsolutePath().getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            create(file);
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(file + " must hold 64 hexadecimal digits");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The server's key " + file + " cannot be read or made", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        Set<StandardOpenOption> once = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(file, once, ownerOnly)) {
            channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            if (Files.size(file) == 0) {
                throw new IOException("it is empty", e);
            }
        }
    }
}
