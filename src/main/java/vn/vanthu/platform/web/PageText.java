package vn.vanthu.platform.web;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a page while it is written, by one thread in thousands of small pieces: without the locks that the
 * writers of the JDK take for each of them.
 */
final class PageText extends PrintWriter {

    private static final int USUAL_LENGTH = 32 * 1024;

    private char[] characters = new char[USUAL_LENGTH];
    private int length;

    PageText() {
        super(Writer.nullWriter());
    }

    @Override
    public void write(int character) {
        makeRoom(1);
        characters[length++] = (char) character;
    }

    @Override
    public void write(char[] from, int offset, int count) {
        makeRoom(count);
        System.arraycopy(from, offset, characters, length, count);
        length += count;
    }

    @Override
    public void write(char[] from) {
        write(from, 0, from.length);
    }

    @Override
    public void write(String from, int offset, int count) {
        makeRoom(count);
        from.getChars(offset, offset + count, characters, length);
        length += count;
    }

    @Override
    public void write(String from) {
        write(from, 0, from.length());
    }

    private void makeRoom(int count) {
        if (length + count > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(length + count, 2 * characters.length));
        }
    }

    byte[] utf8() {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters, 0, length));
        return Arrays.copyOf(bytes.array(), bytes.limit());
    }
}
