package vn.vanthu.pdf;

/** Character classes (ISO 32000-2, 7.2.3). */
final class Characters {
    private static final byte SPACE = 1;
    private static final byte DELIMITER = 2;
    private static final byte[] CLASS = new byte[256];

    static {
        for (int c : new int[] {0, 9, 10, 12, 13, 32}) {
            CLASS[c] = SPACE;
        }
        for (char c : "()<>[]{}/%".toCharArray()) {
            CLASS[c] = DELIMITER;
        }
    }

    private Characters() {}

    static boolean isSpace(int c) {
        return CLASS[c] == SPACE;
    }

    /** White space or a delimiter: what ends a token. */
    static boolean isBreak(int c) {
        return CLASS[c] != 0;
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hex(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'F') {
            return c - 'A' + 10;
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }
}
