package vn.vanthu.pdf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The filters that structure needs (ISO 32000-2, 7.4); image filters are not undone. */
final class StreamFilters {
    private static final int MAX_FILTERS = 8;

    private StreamFilters() {}

    static byte[] decode(byte[] data, PdfObject filters, PdfObject parameters, int limit) {
        List<PdfObject> names = listOf(filters);
        List<PdfObject> settings = listOf(parameters);
        if (names.size() > MAX_FILTERS) {
            throw new PdfException(PdfException.Reason.LIMIT, "too many filters");
        }
        byte[] result = data;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i) instanceof PdfName written ? written.value() : "?";
            PdfDictionary setting = i < settings.size() && settings.get(i) instanceof PdfDictionary dictionary
                    ? dictionary
                    : PdfDictionary.EMPTY;
            result = apply(name, result, setting, limit);
        }
        return result;
    }

    private static List<PdfObject> listOf(PdfObject value) {
        if (value instanceof PdfArray array) {
            return array.items();
        }
        return value == PdfNull.NULL ? List.of() : List.of(value);
    }

    private static byte[] apply(String name, byte[] data, PdfDictionary setting, int limit) {
        return switch (name) {
            case "FlateDecode", "Fl" -> Predictor.undo(inflate(data, limit), setting);
            case "LZWDecode", "LZW" ->
                Predictor.undo(LzwDecoder.decode(data, setting.number("EarlyChange", 1) != 0, limit), setting);
            case "ASCIIHexDecode", "AHx" -> asciiHex(data);
            case "ASCII85Decode", "A85" -> ascii85(data, limit);
            case "RunLengthDecode", "RL" -> runLength(data, limit);
            case "Crypt" -> data;
            default -> throw new PdfException(PdfException.Reason.UNSUPPORTED, "filter not supported");
        };
    }

    private static byte[] inflate(byte[] data, int limit) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            byte[] out = new byte[(int) Math.max(256, Math.min(limit, Math.min(data.length, 1 << 20) * 4L))];
            List<byte[]> full = new ArrayList<>();
            long total = 0;
            int filled = 0;
            while (!inflater.finished()) {
                int got = inflater.inflate(out, filled, out.length - filled);
                filled += got;
                total += got;
                if (total > limit) {
                    throw new PdfException(PdfException.Reason.LIMIT, "stream grows beyond " + limit);
                }
                if (filled == out.length) {
                    full.add(out);
                    out = new byte[(int) Math.min(4L * out.length, 4 << 20)];
                    filled = 0;
                } else if (got == 0) {
                    // damaged or cut short: what there is counts, as readers do
                    break;
                }
            }
            return join(full, out, filled, (int) total);
        } catch (DataFormatException e) {
            throw new PdfException(PdfException.Reason.DAMAGED, "compressed data are damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] join(List<byte[]> full, byte[] last, int filled, int total) {
        byte[] result = new byte[total];
        int at = 0;
        for (byte[] part : full) {
            System.arraycopy(part, 0, result, at, part.length);
            at += part.length;
        }
        System.arraycopy(last, 0, result, at, filled);
        return result;
    }

    private static byte[] asciiHex(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length / 2 + 1);
        int high = -1;
        for (byte b : data) {
            if (b == '>') {
                break;
            }
            int digit = Characters.hex(b & 0xff);
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                out.write(high * 16 + digit);
                high = -1;
            }
        }
        if (high >= 0) {
            out.write(high * 16);
        }
        return out.toByteArray();
    }

    private static byte[] ascii85(byte[] data, int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
        long group = 0;
        int count = 0;
        for (byte b : data) {
            int c = b & 0xff;
            if (c == '~') {
                break;
            }
            if (c == 'z' && count == 0) {
                out.write(new byte[4], 0, 4);
            } else if (c >= '!' && c <= 'u') {
                group = group * 85 + (c - '!');
                if (++count == 5) {
                    writeGroup(out, group, 4);
                    group = 0;
                    count = 0;
                }
            }
            checkSize(out.size(), limit);
        }
        if (count > 1) {
            for (int i = count; i < 5; i++) {
                group = group * 85 + 84;
            }
            writeGroup(out, group, count - 1);
        }
        return out.toByteArray();
    }

    private static void writeGroup(ByteArrayOutputStream out, long group, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (group >> (24 - 8 * i)));
        }
    }

    private static byte[] runLength(byte[] data, int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length * 2);
        for (int i = 0; i < data.length; ) {
            int length = data[i++] & 0xff;
            if (length == 128) {
                break;
            }
            if (length < 128) {
                int count = Math.min(length + 1, data.length - i);
                out.write(data, i, count);
                i += count;
            } else if (i < data.length) {
                for (int n = 257 - length; n > 0; n--) {
                    out.write(data[i]);
                }
                i++;
            }
            checkSize(out.size(), limit);
        }
        return out.toByteArray();
    }

    private static void checkSize(int size, int limit) {
        if (size > limit) {
            throw new PdfException(PdfException.Reason.LIMIT, "stream grows beyond " + limit);
        }
    }
}
