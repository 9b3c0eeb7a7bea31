package vn.vanthu.pdf;

/**
 * Tells from the bytes, without parsing, that an object is a page and no node of the page tree: a plain dictionary of
 * type Page that does not mention Kids. Whatever is not plain is left to the parser.
 */
final class LeafTest {
    private static final int LONGEST = 2048;
    private static final boolean[] TELLING = new boolean[256];

    static {
        "(%#<Ks/e".chars().forEach(c -> TELLING[c] = true);
    }

    private final byte[] bytes;
    private int at;
    private int end;

    /** @param source read only where it is held in memory */
    LeafTest(PdfSource source) {
        this.bytes = source.array();
    }

    /** Whether the object is certainly a page; false says nothing. */
    boolean leaf(PdfReference reference, XrefEntry entry) {
        if (bytes == null || !(entry instanceof XrefEntry.InFile place) || place.offset() >= bytes.length) {
            return false;
        }
        at = (int) place.offset();
        end = Math.min(bytes.length, at + LONGEST);
        return place.generation() == reference.generation()
                && number(reference.number())
                && space() > 0
                && number(reference.generation())
                && space() > 0
                && word("obj")
                && space() >= 0
                && word("<<")
                && plainPage();
    }

    private boolean number(int expected) {
        long value = 0;
        int start = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - start < 10) {
            value = value * 10 + bytes[at++] - '0';
        }
        return at > start && value == expected;
    }

    /** Passes white space and says how much there was. */
    private int space() {
        int start = at;
        while (at < end && Characters.isSpace(bytes[at] & 0xff)) {
            at++;
        }
        return at - start;
    }

    private boolean word(String text) {
        if (!here(at, text)) {
            return false;
        }
        at += text.length();
        return true;
    }

    private boolean here(int place, String text) {
        if (place < 0 || place + text.length() > end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[place + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Strings, comments, streams and escaped names could hide an end or a key: such objects are not plain. */
    private boolean plainPage() {
        boolean typed = false;
        for (int i = at; i < end; i++) {
            if (!TELLING[bytes[i] & 0xff]) {
                continue; // tokens of other kinds neither end the object nor make it a node
            }
            switch (bytes[i]) {
                case '(', '%', '#' -> {
                    return false;
                }
                case '<' -> {
                    if (!here(++i, "<")) {
                        return false;
                    }
                }
                case 'K' -> {
                    if (here(i, "Kids")) {
                        return false;
                    }
                }
                case 's' -> {
                    if (here(i, "stream")) {
                        return false;
                    }
                }
                case '/' -> typed |= here(i, "/Type /Page\n") || here(i, "/Type /Page/") || here(i, "/Type/Page/");
                case 'e' -> {
                    if (here(i, "endobj")) {
                        return typed && here(i - 3, ">>") && Characters.isSpace(bytes[i - 1] & 0xff);
                    }
                }
                default -> throw new IllegalStateException("not a telling byte");
            }
        }
        return false;
    }
}
