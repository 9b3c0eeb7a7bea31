package vn.vanthu.signing.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import vn.vanthu.signing.PlaceholderTooSmallException;

/**
 * The bytes of an update with the room for its signature.
 *
 * @param bytes what is appended to the original
 * @param contents offset in {@code bytes} of the opening bracket of /Contents; -1 if nothing is signed
 * @param room bytes a signature may have
 */
record SignedRange(byte[] bytes, int contents, int room) {

    static SignedRange unsigned(byte[] bytes) {
        return new SignedRange(bytes, -1, 0);
    }

    private int gapEnd() {
        return contents + room * 2 + 2;
    }

    /** Adds what is signed of the update to a digest that has seen the original. */
    void digest(MessageDigest digest) {
        digest.update(bytes, 0, contents);
        digest.update(bytes, gapEnd(), bytes.length - gapEnd());
    }

    /** Throws if a signature does not fit. */
    void checkFits(int size) {
        if (size > room) {
            throw new PlaceholderTooSmallException(room, size);
        }
    }

    /** The original with the update and the signature in its place. */
    byte[] appendTo(byte[] original, byte[] signature) {
        checkFits(signature.length);
        byte[] whole = Arrays.copyOf(original, original.length + bytes.length);
        System.arraycopy(bytes, 0, whole, original.length, bytes.length);
        byte[] digits = Syntax.hex(signature);
        System.arraycopy(digits, 0, whole, original.length + contents + 1, digits.length);
        return whole;
    }

    /** Writes the update with the signature in its place. */
    void writeTo(OutputStream sink, byte[] signature) throws IOException {
        checkFits(signature.length);
        byte[] digits = Syntax.hex(signature);
        sink.write(bytes, 0, contents + 1);
        sink.write(digits);
        int rest = contents + 1 + digits.length;
        sink.write(bytes, rest, bytes.length - rest);
    }
}
