package vn.vanthu.pdf;

import java.util.Optional;

/** PDFDocEncoding (ISO 32000-2, annex D.3). */
final class DocEncoding {
    private static final String FROM_18 = "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc";
    private static final String FROM_80 = "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030"
            + "\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153"
            + "\u0161\u017e\ufffd\u20ac";

    private DocEncoding() {}

    static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            int code = b & 0xff;
            if (code >= 0x18 && code < 0x20) {
                text.append(FROM_18.charAt(code - 0x18));
            } else if (code >= 0x80 && code <= 0xa0) {
                text.append(FROM_80.charAt(code - 0x80));
            } else {
                text.append((char) code);
            }
        }
        return text.toString();
    }

    /** A text in this encoding, or nothing when it has a character that the encoding does not know. */
    static Optional<byte[]> encode(char[] text) {
        byte[] bytes = new byte[text.length];
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            int low = FROM_18.indexOf(c);
            int high = FROM_80.indexOf(c);
            if (low >= 0) {
                bytes[i] = (byte) (0x18 + low);
            } else if (high >= 0) {
                bytes[i] = (byte) (0x80 + high);
            } else if (c < 0x18 || c >= 0x20 && c < 0x80 || c > 0xa0 && c <= 0xff) {
                bytes[i] = (byte) c;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(bytes);
    }
}
