package vn.vanthu.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a word in a file, reading it in pieces. Of a word of ten bytes one byte in ten has to be looked at: wherever the
 * word stands, it covers one of them.
 */
public final class ByteSearch {
    private static final int CHUNK = 256 << 10;
    private static final int MOST = 10_000;

    private final byte[] word;
    private final int[] positions = new int[256];

    /**
     * @param text 2 to 31 characters
     */
    public ByteSearch(String text) {
        word = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < word.length; i++) {
            positions[word[i] & 0xff] |= 1 << i;
        }
    }

    /** Offsets of the word, ascending, a bounded number of them. */
    public List<Long> in(PdfSource source) {
        List<Long> found = new ArrayList<>();
        in(source, 0, source.length(), found);
        return found;
    }

    /** The same, leaving out what stands inside the data of large streams. */
    public List<Long> outsideStreams(PdfFile file) {
        List<Long> found = new ArrayList<>();
        for (ObjectStarts.Stretch stretch : file.starts().outsideStreams()) {
            in(file.source(), stretch.from(), stretch.to(), found);
        }
        return found;
    }

    private void in(PdfSource source, long from, long to, List<Long> found) {
        byte[] whole = source.array();
        if (whole != null) {
            search(whole, (int) from, (int) to, (int) to, 0, found);
            return;
        }
        byte[] buffer = new byte[(int) Math.min(to - from, CHUNK + word.length)];
        for (long base = from; base < to && found.size() < MOST; base += CHUNK) {
            int wanted = (int) Math.min(buffer.length, to - base);
            int got = 0;
            while (got < wanted) {
                int step = source.read(base + got, buffer, got, wanted - got);
                if (step <= 0) {
                    break;
                }
                got += step;
            }
            search(buffer, 0, CHUNK, got, base, found);
        }
    }

    /** Finds words that begin between {@code from} and {@code starts} and end before {@code filled}. */
    private void search(byte[] buffer, int from, int starts, int filled, long base, List<Long> found) {
        int end = Math.min(starts, filled - word.length + 1);
        int stride = word.length;
        for (int at = from + stride - 1; at < end + stride - 1; at += stride) {
            int places = positions[buffer[at] & 0xff];
            if (places != 0) {
                candidates(buffer, at, places, end, base, found);
            }
        }
    }

    private void candidates(byte[] buffer, int at, int places, int end, long base, List<Long> found) {
        for (int left = places; left != 0; left &= ~Integer.highestOneBit(left)) {
            int start = at - (31 - Integer.numberOfLeadingZeros(left));
            if (start < end) {
                add(buffer, start, base, found);
            }
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
