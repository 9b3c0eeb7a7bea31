package vn.vanthu.signing.pdf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfBoolean;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.pdf.PdfString;

/** Makes and writes PDF objects. */
final class Syntax {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private Syntax() {}

    static PdfName name(String value) {
        return new PdfName(value);
    }

    static PdfNumber number(long value) {
        return new PdfNumber.Whole(value);
    }

    /** A number rounded to a ten-thousandth of a point. */
    static PdfNumber number(double value) {
        double rounded = Math.round(value * 10_000) / 10_000.0;
        return rounded == Math.rint(rounded) ? new PdfNumber.Whole((long) rounded) : new PdfNumber.Real(rounded);
    }

    static PdfArray numbers(double... values) {
        List<PdfObject> items = new ArrayList<>(values.length);
        for (double value : values) {
            items.add(number(value));
        }
        return new PdfArray(items);
    }

    static PdfArray array(PdfObject... items) {
        return new PdfArray(List.of(items));
    }

    /** A text string: ASCII as it is, other text in UTF-16 with its mark. */
    static PdfString text(String value) {
        if (value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            return PdfString.of(value.getBytes(StandardCharsets.US_ASCII));
        }
        return PdfString.of(("\ufeff" + value).getBytes(StandardCharsets.UTF_16BE));
    }

    /** A dictionary of alternating keys and values; a null value leaves its key out. */
    static PdfDictionary dictionary(Object... keysAndValues) {
        Map<String, PdfObject> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                entries.put((String) keysAndValues[i], (PdfObject) keysAndValues[i + 1]);
            }
        }
        return new PdfDictionary(entries);
    }

    /** The dictionary with one entry set. */
    static PdfDictionary with(PdfDictionary dictionary, String key, PdfObject value) {
        Map<String, PdfObject> entries = new LinkedHashMap<>(dictionary.entries());
        entries.put(key, value);
        return new PdfDictionary(entries);
    }

    static PdfArray with(PdfArray array, PdfObject item) {
        List<PdfObject> items = new ArrayList<>(array.items());
        items.add(item);
        return new PdfArray(items);
    }

    /** Turns the value of a string into what is written, as encryption does. */
    interface StringCoding {
        byte[] encode(PdfString string);
    }

    /** Writes an object as it stands inside another one, strings as they are. */
    static void write(ByteBuilder out, PdfObject object) {
        write(out, object, PdfString::raw);
    }

    /** Writes an object as it stands inside another one. */
    static void write(ByteBuilder out, PdfObject object, StringCoding strings) {
        if (object instanceof PdfReference reference) {
            out.add(reference.number() + " " + reference.generation() + " R");
        } else if (object instanceof PdfName name) {
            writeName(out, name.value());
        } else if (object instanceof PdfNumber.Whole whole) {
            out.add(Long.toString(whole.value()));
        } else if (object instanceof PdfNumber.Real real) {
            out.add(new BigDecimal(Double.toString(real.value())).toPlainString());
        } else if (object instanceof PdfString string) {
            writeString(out, strings.encode(string));
        } else if (object instanceof PdfArray array) {
            out.add('[');
            for (int i = 0; i < array.size(); i++) {
                if (i > 0) {
                    out.add(' ');
                }
                write(out, array.get(i), strings);
            }
            out.add(']');
        } else if (object instanceof PdfDictionary dictionary) {
            writeDictionary(out, dictionary, strings);
        } else if (object instanceof PdfBoolean bool) {
            out.add(bool.value() ? "true" : "false");
        } else if (object instanceof PdfNull) {
            out.add("null");
        } else if (object instanceof PdfStream) {
            throw new IllegalArgumentException("a stream is not written inside another object");
        }
    }

    private static void writeDictionary(ByteBuilder out, PdfDictionary dictionary, StringCoding strings) {
        out.add("<<");
        for (Map.Entry<String, PdfObject> entry : dictionary.entries().entrySet()) {
            writeName(out, entry.getKey());
            out.add(' ');
            write(out, entry.getValue(), strings);
        }
        out.add(">>");
    }

    static void writeName(ByteBuilder out, String name) {
        out.add('/');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 0x7f || "()<>[]{}/%#".indexOf(c) >= 0) {
                out.add(String.format("#%02X", c & 0xff));
            } else {
                out.add(c);
            }
        }
    }

    private static void writeString(ByteBuilder out, byte[] bytes) {
        boolean plain = true;
        for (byte b : bytes) {
            plain &= b >= 0x20 && b < 0x7f;
        }
        if (!plain) {
            out.add('<').add(hex(bytes)).add('>');
            return;
        }
        out.add('(');
        for (byte b : bytes) {
            if (b == '(' || b == ')' || b == '\\') {
                out.add('\\');
            }
            out.add(b);
        }
        out.add(')');
    }

    /** Upper-case hexadecimal digits as ASCII bytes. */
    static byte[] hex(byte[] bytes) {
        byte[] digits = new byte[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            digits[2 * i] = HEX[bytes[i] >> 4 & 0xf];
            digits[2 * i + 1] = HEX[bytes[i] & 0xf];
        }
        return digits;
    }
}
