package vn.vanthu.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds a word in a file (Horspool's method), reading it in pieces. */
public final class ByteSearch {
    private static final int CHUNK = 256 << 10;
    private static final int MOST = 10_000;

    private final byte[] word;
    private final int[] shift = new int[256];

    public ByteSearch(String text) {
        word = text.getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(shift, word.length);
        for (int i = 0; i < word.length - 1; i++) {
            shift[word[i] & 0xff] = word.length - 1 - i;
        }
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

    private void search(byte[] buffer, int filled, int starts, long base, List<Long> found) {
        int last = word.length - 1;
        for (int at = 0; at + last < filled && at < starts && found.size() < MOST; ) {
            byte end = buffer[at + last];
            if (end == word[last] && matches(buffer, at)) {
                found.add(base + at);
            }
            at += shift[end & 0xff];
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
