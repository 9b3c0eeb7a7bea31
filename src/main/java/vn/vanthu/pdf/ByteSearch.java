package vn.vanthu.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds a word in a file, reading it in pieces. */
public final class ByteSearch {
    private static final int CHUNK = 256 << 10;
    private static final int MOST = 10_000;

    private final byte[] word;
    private final long second;

    /**
     * @param text two characters or more; the second is what is looked for first, so it should be a rare one
     */
    public ByteSearch(String text) {
        word = text.getBytes(StandardCharsets.ISO_8859_1);
        second = EightBytes.of(text.charAt(1));
    }

    /** Offsets of the word, ascending, a bounded number of them. */
    public List<Long> in(PdfSource source) {
        List<Long> found = new ArrayList<>();
        byte[] whole = source.array();
        if (whole != null) {
            search(whole, whole.length, whole.length, 0, found);
            return found;
        }
        long length = source.length();
        byte[] buffer = new byte[(int) Math.min(length, CHUNK + word.length)];
        for (long base = 0; base < length && found.size() < MOST; base += CHUNK) {
            int got = 0;
            while (got < buffer.length) {
                int step = source.read(base + got, buffer, got, buffer.length - got);
                if (step <= 0) {
                    break;
                }
                got += step;
            }
            search(buffer, got, CHUNK, base, found);
        }
        return found;
    }

    /** Finds words that begin before {@code starts} and end before {@code filled}. */
    private void search(byte[] buffer, int filled, int starts, long base, List<Long> found) {
        int end = Math.min(starts, filled - word.length + 1);
        int at = 0;
        for (; at < end - 8; at += 8) {
            if (EightBytes.hold(buffer, at + 1, second)) {
                for (int i = at; i < at + 8; i++) {
                    add(buffer, i, base, found);
                }
            }
        }
        for (; at < end; at++) {
            add(buffer, at, base, found);
        }
    }

    private void add(byte[] buffer, int at, long base, List<Long> found) {
        if (found.size() < MOST && buffer[at] == word[0] && matches(buffer, at)) {
            found.add(base + at);
        }
    }

    private boolean matches(byte[] buffer, int at) {
        for (int i = word.length - 1; i >= 0; i--) {
            if (buffer[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
