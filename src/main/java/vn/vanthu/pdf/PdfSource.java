package vn.vanthu.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Random access to the bytes of a file or array. Offsets are 64 bit; a file beyond a few megabytes is read in windows
 * and never held in memory. Safe for use by one thread at a time.
 */
public abstract sealed class PdfSource implements Closeable {
    private static final int WHOLE = 8 << 20;
    private static final int CHUNK = 256 << 10;

    /** The bytes themselves; the caller must not change them while the source is used. */
    public static PdfSource of(byte[] bytes) {
        return new Bytes(bytes);
    }

    /**
     * Opens a file. A small one is read at once and closed.
     *
     * @throws IOException when it cannot be opened
     */
    public static PdfSource open(Path path) throws IOException {
        if (Files.size(path) <= WHOLE) {
            return new Bytes(Files.readAllBytes(path));
        }
        return new Channel(FileChannel.open(path, StandardOpenOption.READ));
    }

    public abstract long length();

    /** The first bytes of this source as a source of its own, which need not be closed. */
    public PdfSource prefix(long length) {
        return new Prefix(this, Math.min(length, length()));
    }

    /** Reads up to {@code count} bytes and returns how many there were, 0 at the end. */
    public abstract int read(long position, byte[] target, int offset, int count);

    /** The whole as an array when it is held in memory, else null; only for reading. */
    abstract byte[] array();

    /**
     * A copy of a range.
     *
     * @throws PdfException when the range is not inside the file
     */
    public byte[] bytes(long position, int count) {
        if (position < 0 || count < 0 || position + count > length()) {
            throw new PdfException(PdfException.Reason.DAMAGED, "range outside the file");
        }
        byte[] target = new byte[count];
        int done = 0;
        while (done < count) {
            int got = read(position + done, target, done, count - done);
            if (got <= 0) {
                throw new PdfException(PdfException.Reason.IO, "file became shorter");
            }
            done += got;
        }
        return target;
    }

    /** Feeds a range to message digests, reading it once. The part of the range outside the file is left out. */
    public void digest(long position, long count, MessageDigest... digests) {
        long from = Math.max(0, position);
        long to = Math.min(length(), position + Math.max(0, count));
        byte[] whole = array();
        if (whole != null) {
            for (MessageDigest digest : digests) {
                digest.update(whole, (int) from, (int) Math.max(0, to - from));
            }
            return;
        }
        byte[] buffer = new byte[CHUNK];
        for (long at = from; at < to; ) {
            int got = read(at, buffer, 0, (int) Math.min(buffer.length, to - at));
            if (got <= 0) {
                throw new PdfException(PdfException.Reason.IO, "file became shorter");
            }
            for (MessageDigest digest : digests) {
                digest.update(buffer, 0, got);
            }
            at += got;
        }
    }

    static boolean sameBytes(PdfSource one, long oneStart, PdfSource other, long otherStart, long length) {
        for (long done = 0; done < length; ) {
            int step = (int) Math.min(CHUNK, length - done);
            if (!Arrays.equals(one.bytes(oneStart + done, step), other.bytes(otherStart + done, step))) {
                return false;
            }
            done += step;
        }
        return true;
    }

    @Override
    public abstract void close();

    private static final class Bytes extends PdfSource {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public int read(long position, byte[] target, int offset, int count) {
            if (position >= bytes.length) {
                return 0;
            }
            int step = (int) Math.min(count, bytes.length - position);
            System.arraycopy(bytes, (int) position, target, offset, step);
            return step;
        }

        @Override
        byte[] array() {
            return bytes;
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }

    private static final class Prefix extends PdfSource {
        private final PdfSource whole;
        private final long length;

        Prefix(PdfSource whole, long length) {
            this.whole = whole;
            this.length = length;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public int read(long position, byte[] target, int offset, int count) {
            return position >= length
                    ? 0
                    : whole.read(position, target, offset, (int) Math.min(count, length - position));
        }

        @Override
        byte[] array() {
            return null;
        }

        @Override
        public void close() {
            // the whole source is closed by its owner
        }
    }

    private static final class Channel extends PdfSource {
        private final FileChannel channel;
        private final long length;

        Channel(FileChannel channel) throws IOException {
            this.channel = channel;
            this.length = channel.size();
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public int read(long position, byte[] target, int offset, int count) {
            if (position >= length) {
                return 0;
            }
            try {
                return Math.max(0, channel.read(ByteBuffer.wrap(target, offset, count), position));
            } catch (IOException e) {
                throw new PdfException(PdfException.Reason.IO, "file cannot be read", e);
            }
        }

        @Override
        byte[] array() {
            return null;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new PdfException(PdfException.Reason.IO, "file cannot be closed", e);
            }
        }
    }
}
