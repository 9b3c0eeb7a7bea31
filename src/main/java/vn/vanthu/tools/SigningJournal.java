package vn.vanthu.tools;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Which inputs of a batch are finished, kept in a file so that a run that was broken off is continued and not repeated.
 * Each line is {@code size modified input output}, the two files as URIs, written once the output is complete; a last line
 * that was cut off does not count. Safe for use by several threads; a second process is kept out by a lock.
 */
final class SigningJournal implements Closeable {

    private final FileChannel channel;
    private final Map<String, String> finished;

    private SigningJournal(FileChannel channel, Map<String, String> finished) {
        this.channel = channel;
        this.finished = finished;
    }

    /** A journal that remembers nothing. */
    static SigningJournal none() {
        return new SigningJournal(null, Map.of());
    }

    /**
     * Opens the file, which is made where it does not exist.
     *
     * @throws IOException where another run has it open
     */
    static SigningJournal open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException("Another run writes to the journal " + file);
            }
            byte[] content = Files.readAllBytes(file);
            String text = new String(content, StandardCharsets.US_ASCII);
            int end = text.lastIndexOf('\n') + 1;
            SigningJournal journal = new SigningJournal(channel, read(text.substring(0, end), file));
            channel.truncate(end);
            channel.position(end);
            return journal;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("This process writes to the journal " + file + " already", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Map<String, String> read(String text, Path file) throws IOException {
        Map<String, String> finished = new HashMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" ");
            if (parts.length != 4) {
                throw new IOException(file + " is no journal of vanthu-tools sign");
            }
            finished.put(parts[0] + " " + parts[1] + " " + parts[2], parts[3]);
        }
        return finished;
    }

    boolean isEmpty() {
        return finished.isEmpty();
    }

    /** Whether this input, as it is now, was signed into this output, which still exists. */
    boolean has(Path input, Path output) throws IOException {
        String known = finished.get(key(input));
        return known != null && known.equals(uri(output)) && Files.exists(output);
    }

    /** Writes down that the output is complete. */
    void add(Path input, Path output) throws IOException {
        if (channel == null) {
            return;
        }
        ByteBuffer line = StandardCharsets.US_ASCII.encode(key(input) + " " + uri(output) + "\n");
        synchronized (this) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        }
    }

    private static String key(Path input) throws IOException {
        return Files.size(input) + " " + Files.getLastModifiedTime(input).toMillis() + " " + uri(input);
    }

    private static String uri(Path path) {
        return path.toAbsolutePath().normalize().toUri().toASCIIString();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
