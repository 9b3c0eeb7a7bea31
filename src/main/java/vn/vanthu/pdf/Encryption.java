package vn.vanthu.pdf;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The standard security handler opened with a password or the empty one (ISO 32000-2, 7.6). */
final class Encryption {
    private enum Method {
        NONE,
        RC4,
        AES128,
        AES256
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final boolean owner;
    private final Method strings;
    private final Method streams;
    private final boolean metadata;

    private Encryption(EncryptionKey.Opened opened, Method strings, Method streams, boolean metadata) {
        this.key = opened == null ? null : opened.bytes();
        this.owner = opened != null && opened.owner();
        this.strings = strings;
        this.streams = streams;
        this.metadata = metadata;
    }

    static Encryption of(PdfObject entry, PdfObject ids, PdfRevision revision, char[] password) {
        boolean standard = entry instanceof PdfDictionary dictionary
                && revision.name(dictionary, "Filter").equals("Standard");
        if (!standard) {
            return new Encryption(null, Method.NONE, Method.NONE, true);
        }
        PdfDictionary dictionary = (PdfDictionary) entry;
        int version = (int) revision.number(dictionary, "V", 0);
        Method strings = version >= 4 ? method(dictionary, "StrF", revision) : Method.RC4;
        Method streams = version >= 4 ? method(dictionary, "StmF", revision) : Method.RC4;
        boolean metadata = revision.get(dictionary, "EncryptMetadata") != PdfBoolean.FALSE;
        byte[] id = ids instanceof PdfArray array
                        && array.size() > 0
                        && revision.resolve(array.get(0)) instanceof PdfString first
                ? first.raw()
                : new byte[0];
        try {
            EncryptionKey.Opened key = new EncryptionKey(dictionary, revision, id, metadata).with(password);
            return new Encryption(key, strings, streams, metadata);
        } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new PdfException(PdfException.Reason.DAMAGED, "encryption dictionary", e);
        }
    }

    private static Method method(PdfDictionary dictionary, String key, PdfRevision revision) {
        String filter = revision.name(dictionary, key);
        PdfDictionary filters = revision.dictionary(dictionary.get("CF"));
        PdfDictionary chosen = revision.dictionary(filters.get(filter));
        return switch (revision.name(chosen, "CFM")) {
            case "V2" -> Method.RC4;
            case "AESV2" -> Method.AES128;
            case "AESV3" -> Method.AES256;
            default -> Method.NONE;
        };
    }

    /** Whether it was opened by the owner's password, to whom the permissions do not apply. */
    boolean openedByOwner() {
        return owner;
    }

    boolean locked() {
        return key == null;
    }

    byte[] string(byte[] bytes, int number, int generation) {
        return locked() ? bytes : decrypt(bytes, strings, number, generation);
    }

    PdfStream.StreamCipher stream(PdfDictionary dictionary, int number, int generation) {
        boolean clear = dictionary.isName("Type", "XRef")
                || dictionary.isName("Type", "Metadata") && !metadata
                || streams == Method.NONE && !locked()
                || identityFilter(dictionary);
        if (clear) {
            return null;
        }
        return data -> {
            if (locked()) {
                throw new PdfException(PdfException.Reason.ENCRYPTED, "a password is needed");
            }
            return decrypt(data, streams, number, generation);
        };
    }

    private static boolean identityFilter(PdfDictionary dictionary) {
        PdfObject filter = dictionary.get("Filter");
        PdfObject first = filter instanceof PdfArray array && array.size() > 0 ? array.get(0) : filter;
        PdfObject parameters = dictionary.get("DecodeParms");
        PdfObject setting = parameters instanceof PdfArray array && array.size() > 0 ? array.get(0) : parameters;
        return first instanceof PdfName name
                && name.value().equals("Crypt")
                && !(setting instanceof PdfDictionary chosen
                        && chosen.has("Name")
                        && !chosen.isName("Name", "Identity"));
    }

    private byte[] decrypt(byte[] data, Method method, int number, int generation) {
        try {
            return switch (method) {
                case NONE -> data;
                case RC4 -> rc4(objectKey(number, generation, false), data);
                case AES128 -> aes(objectKey(number, generation, true), data);
                case AES256 -> aes(key, data);
            };
        } catch (GeneralSecurityException e) {
            throw new PdfException(PdfException.Reason.DAMAGED, "encrypted data", e);
        }
    }

    /** A string of an object that is added, as it is written. */
    byte[] encryptString(byte[] plain, int number, int generation) {
        return encrypt(plain, strings, number, generation);
    }

    /** The data of a stream that is added, as they are written. */
    byte[] encryptStream(byte[] plain, int number, int generation) {
        return encrypt(plain, streams, number, generation);
    }

    private byte[] encrypt(byte[] plain, Method method, int number, int generation) {
        if (locked()) {
            throw new PdfException(PdfException.Reason.ENCRYPTED, "a password is needed");
        }
        try {
            return switch (method) {
                case NONE -> plain;
                case RC4 -> rc4(objectKey(number, generation, false), plain);
                case AES128 -> sealed(objectKey(number, generation, true), plain);
                case AES256 -> sealed(key, plain);
            };
        } catch (GeneralSecurityException e) {
            throw new PdfException(PdfException.Reason.UNSUPPORTED, "cipher of the file", e);
        }
    }

    /** AES with a fresh initial vector before the data (7.6.3.1). */
    private static byte[] sealed(byte[] key, byte[] plain) throws GeneralSecurityException {
        byte[] start = new byte[16];
        RANDOM.nextBytes(start);
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
        byte[] hidden = cipher.doFinal(plain);
        byte[] whole = Arrays.copyOf(start, start.length + hidden.length);
        System.arraycopy(hidden, 0, whole, start.length, hidden.length);
        return whole;
    }

    private byte[] objectKey(int number, int generation, boolean aes) throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(key);
        md5.update(new byte[] {
            (byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) generation, (byte) (generation >> 8)
        });
        if (aes) {
            md5.update("sAlT".getBytes(StandardCharsets.US_ASCII));
        }
        return Arrays.copyOf(md5.digest(), Math.min(16, key.length + 5));
    }

    static byte[] rc4(byte[] key, byte[] data) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RC4");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "RC4"));
        return cipher.doFinal(data);
    }

    private static byte[] aes(byte[] key, byte[] data) throws GeneralSecurityException {
        if (data.length < 32) {
            return new byte[0];
        }
        int usable = data.length - data.length % 16;
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(data, 0, 16));
        byte[] plain = cipher.doFinal(data, 16, usable - 16);
        int padding = plain[plain.length - 1];
        return padding >= 1 && padding <= 16 ? Arrays.copyOf(plain, plain.length - padding) : plain;
    }
}
