package vn.vanthu.pdf;

/** Walks over a source byte by byte through a window, so that a large file is never in memory. */
final class Cursor {
    private static final int WINDOW = 16 << 10;

    private final PdfSource source;
    private final boolean fixed;
    private final long length;
    private byte[] window;
    private long base;
    private int at;
    private int limit;

    Cursor(PdfSource source) {
        this.source = source;
        this.length = source.length();
        byte[] whole = source.array();
        fixed = whole != null;
        window = fixed ? whole : new byte[WINDOW];
        limit = fixed ? whole.length : 0;
    }

    PdfSource source() {
        return source;
    }

    long length() {
        return length;
    }

    long position() {
        return base + at;
    }

    void seek(long position) {
        long clipped = Math.max(0, Math.min(position, length));
        if (clipped >= base && clipped <= base + limit) {
            at = (int) (clipped - base);
        } else {
            base = clipped;
            at = 0;
            limit = 0;
        }
    }

    /** The next byte, or -1 at the end. */
    int next() {
        if (at < limit || fill()) {
            return window[at++] & 0xff;
        }
        return -1;
    }

    int peek() {
        if (at < limit || fill()) {
            return window[at] & 0xff;
        }
        return -1;
    }

    /** Steps back over the byte just read. */
    void back() {
        if (at > 0) {
            at--;
        } else {
            seek(base - 1);
        }
    }

    private boolean fill() {
        if (fixed) {
            return false;
        }
        base += at;
        at = 0;
        limit = source.read(base, window, 0, WINDOW);
        return limit > 0;
    }

    /** Passes white space and comments. */
    void skipSpace() {
        for (; ; ) {
            int c = peek();
            if (c == '%') {
                skipLine();
            } else if (c >= 0 && Characters.isSpace(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    /** Passes white space only. */
    void skipBlank() {
        for (int c = peek(); c >= 0 && Characters.isSpace(c); c = peek()) {
            at++;
        }
    }

    /** Passes the rest of a line, but not its end. */
    void skipLine() {
        for (int c = peek(); c >= 0 && c != '\n' && c != '\r'; c = peek()) {
            at++;
        }
    }

    /** Reads the keyword when it stands here as a whole token; otherwise does not move. */
    boolean keyword(String word) {
        long mark = position();
        for (int i = 0; i < word.length(); i++) {
            if (next() != word.charAt(i)) {
                seek(mark);
                return false;
            }
        }
        int after = peek();
        if (after < 0 || Characters.isBreak(after)) {
            return true;
        }
        seek(mark);
        return false;
    }

    /** Reads these characters when they stand here, whatever follows; otherwise does not move. */
    boolean literal(String text) {
        long mark = position();
        for (int i = 0; i < text.length(); i++) {
            if (next() != text.charAt(i)) {
                seek(mark);
                return false;
            }
        }
        return true;
    }

    /**
     * Reads pairs of hexadecimal digits that stand here without anything between them.
     *
     * @return how many bytes were put into the target
     */
    int hexPairs(byte[] target, int from) {
        int count = from;
        while (count < target.length && limit - at >= 2) {
            int high = Characters.hex(window[at] & 0xff);
            int low = Characters.hex(window[at + 1] & 0xff);
            if (high < 0 || low < 0) {
                break;
            }
            target[count++] = (byte) (high * 16 + low);
            at += 2;
        }
        return count - from;
    }

    /** Reads an unsigned whole number of at most 18 digits, or returns -1 without moving. */
    long digits() {
        long mark = position();
        long value = 0;
        int count = 0;
        for (int c = peek(); c >= '0' && c <= '9'; c = peek()) {
            if (++count > 18) {
                seek(mark);
                return -1;
            }
            value = value * 10 + (c - '0');
            at++;
        }
        return count == 0 ? -1 : value;
    }
}
