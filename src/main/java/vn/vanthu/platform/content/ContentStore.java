package vn.vanthu.platform.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where the bytes of documents live. A stored content is found by its SHA-256 and never changes.
 *
 * <p>Files are written before the transaction that points at them commits; a file that nothing points at is harmless.
 */
public interface ContentStore {

    /**
     * Keeps the bytes of a stream, durably: when this returns, they survive a power cut.
     *
     * @param limit the most bytes that are taken
     * @throws ContentTooLarge when there are more
     */
    StoredContent store(InputStream bytes, String mediaType, long limit) throws IOException;

    /** Keeps bytes that are already in memory. */
    StoredContent store(byte[] bytes, String mediaType) throws IOException;

    /** Opens stored bytes. Throws {@link java.nio.file.NoSuchFileException} when there are none of that sum. */
    InputStream open(String sha256) throws IOException;

    /**
     * A local file that holds the stored bytes, for readers that need random access. It must only be read.
     *
     * @throws java.nio.file.NoSuchFileException when there are none of that sum
     */
    Path file(String sha256) throws IOException;
}
