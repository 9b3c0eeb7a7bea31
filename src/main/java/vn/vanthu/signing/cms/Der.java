package vn.vanthu.signing.cms;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the few DER forms a signature needs; a thin layer, so that nearly all of a signature can be made beforehand. */
final class Der {

    static final byte[] NULL = {0x05, 0x00};

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    /** A SET OF: the parts in the order DER demands. */
    static byte[] setOf(byte[]... parts) {
        return tagged(0x31, inSetOrder(parts));
    }

    static byte[][] inSetOrder(byte[]... parts) {
        List<byte[]> sorted = new ArrayList<>(Arrays.asList(parts));
        sorted.sort(Arrays::compareUnsigned);
        return sorted.toArray(byte[][]::new);
    }

    static byte[] octets(byte[] content) {
        return tagged(0x04, content);
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] tagged(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] header = header(tag, length);
        byte[] whole = Arrays.copyOf(header, header.length + length);
        int at = header.length;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static byte[] header(int tag, int length) {
        if (length < 0x80) {
            return new byte[] {(byte) tag, (byte) length};
        }
        int bytes = (32 - Integer.numberOfLeadingZeros(length) + 7) / 8;
        byte[] header = new byte[2 + bytes];
        header[0] = (byte) tag;
        header[1] = (byte) (0x80 | bytes);
        for (int i = 0; i < bytes; i++) {
            header[2 + i] = (byte) (length >>> (8 * (bytes - 1 - i)));
        }
        return header;
    }

    /** An object identifier in dotted form. */
    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        base128(content, Long.parseLong(arcs[0]) * 40 + Long.parseLong(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            base128(content, Long.parseLong(arcs[i]));
        }
        return tagged(0x06, content.toByteArray());
    }

    private static void base128(ByteArrayOutputStream out, long value) {
        int shift = 63 / 7 * 7;
        while (shift > 0 && value >>> shift == 0) {
            shift -= 7;
        }
        for (; shift > 0; shift -= 7) {
            out.write((int) (0x80 | (value >>> shift & 0x7f)));
        }
        out.write((int) (value & 0x7f));
    }
}
