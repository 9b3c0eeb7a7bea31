package vn.vanthu.pdf;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Computes the file key from the empty user password (ISO 32000-2, 7.6.4). */
final class EncryptionKey {
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
        this.id = id;
        this.metadata = metadata;
    }

    private static byte[] bytes(PdfObject value) {
        return value instanceof PdfString string ? string.raw() : new byte[0];
    }

    /** The key, or null when the empty password does not open the file. */
    byte[] withEmptyPassword() throws GeneralSecurityException {
        return switch (revision) {
            case 2, 3, 4 -> legacyKey();
            case 5, 6 -> modernKey();
            default -> null;
        };
    }

    private byte[] legacyKey() throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(PAD);
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
            byte[] step = key.clone();
            for (int j = 0; j < step.length; j++) {
                step[j] ^= (byte) i;
            }
            check = Encryption.rc4(step, check);
        }
        return Arrays.equals(check, Arrays.copyOf(user, 16));
    }

    private byte[] modernKey() throws GeneralSecurityException {
        byte[] hash = hash(Arrays.copyOfRange(user, 32, 40));
        if (user.length < 48 || userKey.length < 32 || !Arrays.equals(hash, Arrays.copyOf(user, 32))) {
            return null;
        }
        byte[] intermediate = hash(Arrays.copyOfRange(user, 40, 48));
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(intermediate, "AES"), new IvParameterSpec(new byte[16]));
        return cipher.doFinal(userKey, 0, 32);
    }

    /** Algorithm 2.B for the empty password. */
    private byte[] hash(byte[] salt) throws GeneralSecurityException {
        byte[] key = MessageDigest.getInstance("SHA-256").digest(salt);
        if (revision == 5) {
            return key;
        }
        for (int round = 0; ; round++) {
            byte[] block = new byte[64 * key.length];
            for (int i = 0; i < 64; i++) {
                System.arraycopy(key, 0, block, i * key.length, key.length);
            }
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"), new IvParameterSpec(key, 16, 16));
            byte[] mixed = cipher.doFinal(block);
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
}
