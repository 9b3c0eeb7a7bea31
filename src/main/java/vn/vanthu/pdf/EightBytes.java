package vn.vanthu.pdf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once for one of a value: most of a file is images, where it is rare. */
final class EightBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

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
}
