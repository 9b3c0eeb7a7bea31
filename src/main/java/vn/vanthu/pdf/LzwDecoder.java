package vn.vanthu.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** LZW (ISO 32000-2, 7.4.4.2). */
final class LzwDecoder {
    private static final int CLEAR = 256;
    private static final int END = 257;

    private LzwDecoder() {}

    static byte[] decode(byte[] data, boolean earlyChange, int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length * 3);
        byte[][] table = new byte[4096][];
        for (int i = 0; i < 256; i++) {
            table[i] = new byte[] {(byte) i};
        }
        int next = END + 1;
        int width = 9;
        int early = earlyChange ? 1 : 0;
        byte[] previous = null;
        long bits = 0;
        int held = 0;
        for (int at = 0; ; ) {
            while (held < width && at < data.length) {
                bits = bits << 8 | data[at++] & 0xff;
                held += 8;
            }
            if (held < width) {
                break;
            }
            int code = (int) (bits >> (held - width)) & ((1 << width) - 1);
            held -= width;
            if (code == END) {
                break;
            }
            if (code == CLEAR) {
                next = END + 1;
                width = 9;
                previous = null;
                continue;
            }
            byte[] entry = entry(table, code, next, previous);
            out.write(entry, 0, entry.length);
            if (out.size() > limit) {
                throw new PdfException(PdfException.Reason.LIMIT, "stream grows beyond " + limit);
            }
            if (previous != null && next < 4096) {
                table[next++] = append(previous, entry[0]);
            }
            previous = entry;
            if (next + early >= 1 << width && width < 12) {
                width++;
            }
        }
        return out.toByteArray();
    }

    private static byte[] entry(byte[][] table, int code, int next, byte[] previous) {
        if (code < next && code != CLEAR && code != END) {
            return table[code];
        }
        if (code == next && previous != null) {
            return append(previous, previous[0]);
        }
        throw new PdfException(PdfException.Reason.DAMAGED, "LZW code");
    }

    private static byte[] append(byte[] head, byte tail) {
        byte[] joined = Arrays.copyOf(head, head.length + 1);
        joined[head.length] = tail;
        return joined;
    }
}
