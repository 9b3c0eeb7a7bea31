package vn.vanthu.outgoing;

import java.nio.file.Path;

/**
 * A file of a document that the actor may read.
 *
 * @param file on this machine; only to be read
 * @param sha256 of its bytes
 * @param name for downloads, such as {@code 15-SXD-QLXD.pdf}
 */
public record OutgoingFile(Path file, String sha256, String name) {

    /** Whether it is a PDF, by its name: only files that were read as PDF are given that name. */
    public boolean isPdf() {
        return name.endsWith(".pdf");
    }
}
