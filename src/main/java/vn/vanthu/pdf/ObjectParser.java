package vn.vanthu.pdf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads objects at the place of its cursor. */
final class ObjectParser {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ITEMS = 4_000_000;

    private final Cursor cursor;
    private final IrregularityLog log;
    private final boolean inFile;
    private final long origin;
    private StringCipher cipher;
    private int depth;
    private int items;

    /**
     * @param origin where the object stream starts that the cursor walks over, or -1 for the file itself, where places
     *     of strings mean something
     */
    ObjectParser(Cursor cursor, IrregularityLog log, long origin) {
        this.cursor = cursor;
        this.log = log;
        this.inFile = origin < 0;
        this.origin = origin;
    }

    /** Undoes the encryption of strings. */
    interface StringCipher {
        byte[] decrypt(byte[] bytes);
    }

    void cipher(StringCipher next) {
        this.cipher = next;
    }

    Cursor cursor() {
        return cursor;
    }

    /** Reads one object. What is not one gives null and an irregularity. */
    PdfObject object() {
        cursor.skipSpace();
        long start = cursor.position();
        int c = cursor.next();
        switch (c) {
            case '/':
                return new PdfName(nameText());
            case '(':
                return literalString(start);
            case '[':
                return array();
            case '<':
                if (cursor.peek() == '<') {
                    cursor.next();
                    return dictionary();
                }
                return hexString(start);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
                cursor.back();
                return numberOrReference();
            case '+', '-', '.':
                cursor.back();
                return number();
            case -1:
                return malformed(start, "end of file where an object is expected");
            default:
                cursor.back();
                return keyword(start);
        }
    }

    private PdfObject malformed(long at, String detail) {
        log.add(Irregularity.Kind.TOKEN_MALFORMED, inFile ? at : origin, detail);
        return PdfNull.NULL;
    }

    private PdfObject keyword(long start) {
        StringBuilder word = new StringBuilder();
        int c = cursor.next();
        while (c >= 0 && !Characters.isBreak(c) && word.length() < 40) {
            word.append((char) c);
            c = cursor.next();
        }
        if (c >= 0 && !(word.isEmpty() && c != '>' && c != ']')) {
            cursor.back();
        }
        switch (word.toString()) {
            case "true":
                return PdfBoolean.TRUE;
            case "false":
                return PdfBoolean.FALSE;
            case "null":
                return PdfNull.NULL;
            case "endobj", "endstream", "stream", "obj", "":
                if (!word.isEmpty()) {
                    cursor.seek(start);
                }
                return malformed(start, "value missing");
            default:
                return malformed(start, "unknown word");
        }
    }

    private PdfObject numberOrReference() {
        long start = cursor.position();
        long first = cursor.digits();
        int after = cursor.peek();
        if (first < 0 || after >= 0 && !Characters.isBreak(after)) {
            cursor.seek(start);
            return number();
        }
        if (first > Integer.MAX_VALUE || !Characters.isSpace(Math.max(after, 1))) {
            return new PdfNumber.Whole(first);
        }
        long mark = cursor.position();
        cursor.skipBlank();
        long second = cursor.digits();
        if (second >= 0 && second <= 65535) {
            int between = cursor.peek();
            if (between >= 0 && Characters.isSpace(between)) {
                cursor.skipBlank();
                if (cursor.keyword("R")) {
                    return new PdfReference((int) first, (int) second);
                }
            }
        }
        cursor.seek(mark);
        return new PdfNumber.Whole(first);
    }

    private PdfObject number() {
        long start = cursor.position();
        StringBuilder text = new StringBuilder();
        boolean real = false;
        int c = cursor.next();
        while (c >= 0 && !Characters.isBreak(c) && text.length() < 60) {
            real |= c == '.';
            text.append((char) c);
            c = cursor.next();
        }
        if (c >= 0) {
            cursor.back();
        }
        try {
            String written = text.toString();
            if (real) {
                return new PdfNumber.Real(Double.parseDouble(written));
            }
            return new PdfNumber.Whole(Long.parseLong(written));
        } catch (NumberFormatException e) {
            log.add(Irregularity.Kind.TOKEN_MALFORMED, inFile ? start : origin, "malformed number");
            return new PdfNumber.Real(leadingNumber(text));
        }
    }

    private static double leadingNumber(CharSequence text) {
        double value = 0;
        double scale = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                scale = scale == 0 ? 1 : scale;
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                scale *= 10;
            }
        }
        double size = scale == 0 ? value : value / scale;
        return text.length() > 0 && text.charAt(0) == '-' ? -size : size;
    }

    private String nameText() {
        StringBuilder name = new StringBuilder(12);
        for (int c = cursor.peek(); c >= 0 && !Characters.isBreak(c); c = cursor.peek()) {
            cursor.next();
            if (c == '#') {
                c = escapedNameByte();
            }
            name.append((char) c);
            if (name.length() > 4096) {
                throw new PdfException(PdfException.Reason.LIMIT, "name too long");
            }
        }
        return name.toString();
    }

    private int escapedNameByte() {
        long mark = cursor.position();
        int high = Characters.hex(cursor.next());
        int low = high < 0 ? -1 : Characters.hex(cursor.next());
        if (low < 0) {
            cursor.seek(mark);
            return '#';
        }
        return high * 16 + low;
    }

    private PdfObject literalString(long start) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
        int open = 1;
        for (int c = cursor.next(); ; c = cursor.next()) {
            if (c < 0) {
                return malformed(start, "string without an end");
            }
            if (c == '(') {
                open++;
            } else if (c == ')' && --open == 0) {
                return string(bytes.toByteArray(), false, start);
            } else if (c == '\\') {
                escape(bytes);
                continue;
            } else if (c == '\r') {
                if (cursor.peek() == '\n') {
                    cursor.next();
                }
                c = '\n';
            }
            bytes.write(c);
        }
    }

    private void escape(ByteArrayOutputStream bytes) {
        int c = cursor.next();
        switch (c) {
            case 'n' -> bytes.write('\n');
            case 'r' -> bytes.write('\r');
            case 't' -> bytes.write('\t');
            case 'b' -> bytes.write('\b');
            case 'f' -> bytes.write('\f');
            case '\r' -> {
                if (cursor.peek() == '\n') {
                    cursor.next();
                }
            }
            case '\n', -1 -> {
                // a line continued, or the end, which the caller reports
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int value = c - '0';
                for (int i = 0; i < 2 && cursor.peek() >= '0' && cursor.peek() <= '7'; i++) {
                    value = value * 8 + (cursor.next() - '0');
                }
                bytes.write(value);
            }
            default -> bytes.write(c);
        }
    }

    private PdfObject hexString(long start) {
        byte[] bytes = new byte[32];
        int count = 0;
        int high = -1;
        for (int read = cursor.hexPairs(bytes, 0); read > 0; read = cursor.hexPairs(bytes, count)) {
            count += read;
            bytes = count == bytes.length ? Arrays.copyOf(bytes, count * 2) : bytes;
        }
        for (int c = cursor.next(); c != '>'; c = cursor.next()) {
            if (c < 0) {
                return malformed(start, "hexadecimal string without an end");
            }
            int digit = Characters.hex(c);
            if (digit < 0) {
                if (!Characters.isSpace(c)) {
                    log.add(Irregularity.Kind.TOKEN_MALFORMED, inFile ? start : origin, "not a hexadecimal digit");
                }
            } else if (high < 0) {
                high = digit;
            } else {
                bytes = count == bytes.length ? Arrays.copyOf(bytes, count * 2) : bytes;
                bytes[count++] = (byte) (high * 16 + digit);
                high = -1;
            }
        }
        if (high >= 0) {
            bytes = count == bytes.length ? Arrays.copyOf(bytes, count + 1) : bytes;
            bytes[count++] = (byte) (high * 16);
        }
        return string(Arrays.copyOf(bytes, count), true, start);
    }

    private PdfString string(byte[] raw, boolean hexadecimal, long start) {
        byte[] bytes = cipher == null ? raw : cipher.decrypt(raw);
        return new PdfString(raw, bytes, hexadecimal, inFile ? start : -1, inFile ? cursor.position() : -1);
    }

    private PdfObject array() {
        enter();
        List<PdfObject> list = new ArrayList<>();
        for (; ; ) {
            cursor.skipSpace();
            long at = cursor.position();
            int c = cursor.peek();
            if (c == ']') {
                cursor.next();
                break;
            }
            if (c < 0 || c == '>' || c == 'e' && atEndOfObject()) {
                malformed(at, "array without an end");
                break;
            }
            list.add(object());
            count();
        }
        depth--;
        return new PdfArray(list);
    }

    private PdfDictionary dictionary() {
        enter();
        PdfDictionary.Builder builder = new PdfDictionary.Builder();
        for (; ; ) {
            cursor.skipSpace();
            long at = cursor.position();
            int c = cursor.next();
            if (c == '/') {
                String key = nameText();
                builder.put(key, value());
                count();
            } else if (c == '>' && cursor.peek() == '>') {
                cursor.next();
                break;
            } else {
                cursor.seek(at);
                malformed(at, "dictionary key expected");
                if (c < 0 || c == 'e' && atEndOfObject() || c == 's' || c == ']') {
                    break;
                }
                skipToken();
            }
        }
        depth--;
        PdfDictionary dictionary = builder.build();
        if (!dictionary.repeatedKeys().isEmpty()) {
            log.add(
                    Irregularity.Kind.KEY_REPEATED,
                    inFile ? cursor.position() : origin,
                    dictionary.repeatedKeys().toString());
        }
        return dictionary;
    }

    private PdfObject value() {
        cursor.skipSpace();
        long at = cursor.position();
        if (cursor.peek() == '>') {
            cursor.next();
            boolean closing = cursor.peek() == '>';
            cursor.seek(at);
            if (closing) {
                return malformed(at, "value missing");
            }
        }
        return object();
    }

    private boolean atEndOfObject() {
        long mark = cursor.position();
        boolean end = cursor.keyword("endobj") || cursor.keyword("endstream");
        cursor.seek(mark);
        return end;
    }

    private void skipToken() {
        cursor.next();
        for (int c = cursor.peek(); c >= 0 && !Characters.isBreak(c); c = cursor.peek()) {
            cursor.next();
        }
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new PdfException(PdfException.Reason.LIMIT, "objects nested too deep");
        }
    }

    private void count() {
        if (++items > MAX_ITEMS) {
            throw new PdfException(PdfException.Reason.LIMIT, "too many items");
        }
    }

    /** Makes the parser ready for the next object after an exception. */
    void reset() {
        depth = 0;
        items = 0;
    }
}
