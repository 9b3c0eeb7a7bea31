package vn.vanthu.pdf;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Computes the file key from a password, the user's or the owner's (ISO 32000-2, 7.6.4). */
final class EncryptionKey {
    /** Bytes of a password that count from revision 5 on. */
    private static final int LONGEST = 127;

    private static final byte[] PAD = {
        0x28,
        (byte) 0xBF,
        0x4E,
        0x5E,
        0x4E,
        0x75,
        (byte) 0x8A,
        0x41,
        0x64,
        0x00,
        0x4E,
        0x56,
        (byte) 0xFF,
        (byte) 0xFA,
        0x01,
        0x08,
        0x2E,
        0x2E,
        0x00,
        (byte) 0xB6,
        (byte) 0xD0,
        0x68,
        0x3E,
        (byte) 0x80,
        0x2F,
        0x0C,
        (byte) 0xA9,
        (byte) 0xFE,
        0x64,
        0x53,
        0x69,
        0x7A
    };

    private final int revision;
    private final int length;
    private final int permissions;
    private final byte[] owner;
    private final byte[] user;
    private final byte[] userKey;
    private final byte[] ownerKey;
    private final byte[] id;
    private final boolean metadata;

    EncryptionKey(PdfDictionary dictionary, PdfRevision view, byte[] id, boolean metadata) {
        this.revision = (int) view.number(dictionary, "R", 0);
        int version = (int) view.number(dictionary, "V", 0);
        long bits = version == 4 ? 128 : view.number(dictionary, "Length", 40);
        this.length = revision == 2 ? 5 : (int) Math.max(5, Math.min(16, (bits < 40 ? bits * 8 : bits) / 8));
        this.permissions = (int) view.number(dictionary, "P", 0);
        this.owner = bytes(view.get(dictionary, "O"));
        this.user = bytes(view.get(dictionary, "U"));
        this.userKey = bytes(view.get(dictionary, "UE"));
        this.ownerKey = bytes(view.get(dictionary, "OE"));
        this.id = id;
        this.metadata = metadata;
    }

    private static byte[] bytes(PdfObject value) {
        return value instanceof PdfString string ? string.raw() : new byte[0];
    }

    /**
     * A key that opens the file.
     *
     * @param bytes the file key
     * @param owner whether the password was the owner's, who may do everything
     */
    record Opened(byte[] bytes, boolean owner) {}

    /** The key by a password, or else by the empty one; null when neither opens the file. */
    Opened with(char[] password) throws GeneralSecurityException {
        for (byte[] candidate : candidates(password)) {
            Opened opened = openedBy(candidate);
            if (opened != null) {
                return opened;
            }
        }
        return openedBy(new byte[0]);
    }

    /** How writers put a password into bytes: not all of them as the standard says. */
    private List<byte[]> candidates(char[] password) {
        if (password.length == 0) {
            return List.of();
        }
        byte[] plain = utf8(CharBuffer.wrap(password));
        if (revision >= 5) {
            byte[] prepared = utf8(CharBuffer.wrap(
                    Normalizer.normalize(CharBuffer.wrap(password), Form.NFKC).toCharArray()));
            return List.of(cut(prepared), cut(plain));
        }
        return DocEncoding.encode(password).map(known -> List.of(known, plain)).orElse(List.of(plain));
    }

    private static byte[] utf8(CharBuffer text) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        return Arrays.copyOf(bytes.array(), bytes.limit());
    }

    private static byte[] cut(byte[] password) {
        return password.length > LONGEST ? Arrays.copyOf(password, LONGEST) : password;
    }

    private Opened openedBy(byte[] password) throws GeneralSecurityException {
        return switch (revision) {
            case 2, 3, 4 -> legacy(password);
            case 5, 6 -> modern(password);
            default -> null;
        };
    }

    private Opened legacy(byte[] password) throws GeneralSecurityException {
        if (password.length > 0) {
            byte[] asOwner = legacyKey(userPassword(password));
            if (asOwner != null) {
                return new Opened(asOwner, true);
            }
        }
        byte[] asUser = legacyKey(padded(password));
        return asUser == null ? null : new Opened(asUser, false);
    }

    private static byte[] padded(byte[] password) {
        byte[] whole = Arrays.copyOf(password, PAD.length);
        if (password.length < PAD.length) {
            System.arraycopy(PAD, 0, whole, password.length, PAD.length - password.length);
        }
        return whole;
    }

    /** The padded user password, which the owner's password opens (algorithm 7). */
    private byte[] userPassword(byte[] ownerPassword) throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        byte[] hash = md5.digest(padded(ownerPassword));
        for (int i = 0; revision >= 3 && i < 50; i++) {
            hash = md5.digest(Arrays.copyOf(hash, length));
        }
        byte[] key = Arrays.copyOf(hash, length);
        byte[] opened = Arrays.copyOf(owner, 32);
        for (int i = revision >= 3 ? 19 : 0; i >= 0; i--) {
            opened = Encryption.rc4(masked(key, i), opened);
        }
        return opened;
    }

    private static byte[] masked(byte[] key, int mask) {
        byte[] step = key.clone();
        for (int j = 0; j < step.length; j++) {
            step[j] ^= (byte) mask;
        }
        return step;
    }

    private byte[] legacyKey(byte[] padded) throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(padded);
        md5.update(Arrays.copyOf(owner, 32));
        md5.update(new byte[] {
            (byte) permissions, (byte) (permissions >> 8), (byte) (permissions >> 16), (byte) (permissions >> 24)
        });
        md5.update(id);
        if (revision >= 4 && !metadata) {
            md5.update(new byte[] {-1, -1, -1, -1});
        }
        byte[] hash = md5.digest();
        for (int i = 0; revision >= 3 && i < 50; i++) {
            hash = md5.digest(Arrays.copyOf(hash, length));
        }
        byte[] key = Arrays.copyOf(hash, length);
        return opens(key) ? key : null;
    }

    private boolean opens(byte[] key) throws GeneralSecurityException {
        if (revision == 2) {
            return Arrays.equals(Encryption.rc4(key, PAD), Arrays.copyOf(user, 32));
        }
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(PAD);
        byte[] check = md5.digest(id);
        for (int i = 0; i < 20; i++) {
            check = Encryption.rc4(masked(key, i), check);
        }
        return Arrays.equals(check, Arrays.copyOf(user, 16));
    }

    private Opened modern(byte[] password) throws GeneralSecurityException {
        if (user.length < 48) {
            return null;
        }
        byte[] first = Arrays.copyOf(user, 48);
        byte[] asOwner = password.length == 0 ? null : modernKey(password, owner, ownerKey, first);
        if (asOwner != null) {
            return new Opened(asOwner, true);
        }
        byte[] asUser = modernKey(password, user, userKey, new byte[0]);
        return asUser == null ? null : new Opened(asUser, false);
    }

    /** Algorithm 2.A, for either password: its check, the encrypted key, and what is hashed with it. */
    private byte[] modernKey(byte[] password, byte[] check, byte[] sealed, byte[] also)
            throws GeneralSecurityException {
        if (check.length < 48
                || sealed.length < 32
                || !Arrays.equals(hash(password, Arrays.copyOfRange(check, 32, 40), also), Arrays.copyOf(check, 32))) {
            return null;
        }
        byte[] intermediate = hash(password, Arrays.copyOfRange(check, 40, 48), also);
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(intermediate, "AES"), new IvParameterSpec(new byte[16]));
        return cipher.doFinal(sealed, 0, 32);
    }

    /** Algorithm 2.B. */
    private byte[] hash(byte[] password, byte[] salt, byte[] also) throws GeneralSecurityException {
        MessageDigest first = MessageDigest.getInstance("SHA-256");
        first.update(password);
        first.update(salt);
        byte[] key = first.digest(also);
        if (revision == 5) {
            return key;
        }
        for (int round = 0; ; round++) {
            byte[] mixed = mixed(key, password, also);
            int rest = new BigInteger(1, Arrays.copyOf(mixed, 16))
                    .mod(BigInteger.valueOf(3))
                    .intValue();
            String name = rest == 0 ? "SHA-256" : rest == 1 ? "SHA-384" : "SHA-512";
            key = MessageDigest.getInstance(name).digest(mixed);
            if (round >= 63 && (mixed[mixed.length - 1] & 0xff) <= round - 31) {
                return Arrays.copyOf(key, 32);
            }
        }
    }

    private static byte[] mixed(byte[] key, byte[] password, byte[] also) throws GeneralSecurityException {
        ByteBuffer block = ByteBuffer.allocate(64 * (password.length + key.length + also.length));
        while (block.hasRemaining()) {
            block.put(password).put(key).put(also);
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"), new IvParameterSpec(key, 16, 16));
        return cipher.doFinal(block.array());
    }
}
