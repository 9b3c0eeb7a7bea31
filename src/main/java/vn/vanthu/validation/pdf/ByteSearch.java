package vn.vanthu.validation.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanthu.pdf.PdfSource;

/** Finds a word in a file (Horspool's method), reading it in pieces. */
final class ByteSearch {
    private static final int CHUNK = 256 << 10;
    private static final int MOST = 10_000;

    private final byte[] word;
    private final int[] shift = new int[256];

    ByteSearch(String text) {
        word = text.getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(shift, word.length);
        for (int i = 0; i < word.length - 1; i++) {
            shift[word[i] & 0xff] = word.length - 1 - i;
        }
    }

    /** Offsets of the word, ascending, a bounded number of them. */
    List<Long> in(PdfSource source) {
        List<Long> found = new ArrayList<>();
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
            for (int at = 0; at + word.length <= got && at < CHUNK; ) {
                if (matches(buffer, at)) {
                    found.add(base + at);
                }
                at += shift[buffer[at + word.length - 1] & 0xff];
            }
        }
        return found;
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
