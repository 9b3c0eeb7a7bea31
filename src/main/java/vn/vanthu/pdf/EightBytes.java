package vn.vanthu.pdf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once: for one of a value, which is rare in images, or for the number that digits tell. */
final class EightBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ZEROS = LOW_BITS * '0';

    /** Added to a digit's value it stays below 128, added to anything greater it does not. */
    private static final long ABOVE_NINE = LOW_BITS * 0x76;

    private EightBytes() {}

    /** Eight times the value, as {@link #hold} wants it. */
    static long of(char value) {
        return LOW_BITS * (value & 0xff);
    }

    /**
     * A value that is not zero when one of the eight bytes from an index on is the value (Mycroft's test: its difference
     * is zero). The lowest bit set tells the first of them; of the others some may be set in vain.
     */
    static long matches(byte[] bytes, int index, long eightTimes) {
        long difference = (long) LONG.get(bytes, index) ^ eightTimes;
        return difference - LOW_BITS & ~difference & HIGH_BITS;
    }

    /** The eight bytes from an index on, for comparing. */
    static long at(byte[] bytes, int index) {
        return (long) LONG.get(bytes, index);
    }

    /** The number that eight digits from an index on tell, or -1 when one of them is no digit. */
    static long decimal(byte[] bytes, int index) {
        long digits = (long) LONG.get(bytes, index) ^ ZEROS;
        if (((digits + ABOVE_NINE | digits) & HIGH_BITS) != 0) {
            return -1;
        }
        long pairs = digits * 10 + (digits >>> 8) & 0x00ff00ff00ff00ffL;
        long fours = pairs * 100 + (pairs >>> 16) & 0x0000ffff0000ffffL;
        return fours * 10_000 + (fours >>> 32) & 0xffffffffL;
    }
}
