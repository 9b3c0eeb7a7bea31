package vn.vanthu.signing.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes whose places can be written again. */
final class ByteBuilder {

    private byte[] bytes;
    private int length;

    ByteBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    ByteBuilder add(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** Adds text of ASCII or Latin-1 letters. */
    ByteBuilder add(String text) {
        return add(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    ByteBuilder add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** Adds the same byte many times. */
    ByteBuilder fill(int count, int value) {
        room(count);
        Arrays.fill(bytes, length, length + count, (byte) value);
        length += count;
        return this;
    }

    /** Adds a number in big-endian order. */
    ByteBuilder number(long value, int width) {
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
            add((int) (value >>> shift));
        }
        return this;
    }

    /** Writes over bytes already there. */
    void put(int at, byte[] over) {
        System.arraycopy(over, 0, bytes, at, over.length);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), bytes.length * 2));
        }
    }
}
