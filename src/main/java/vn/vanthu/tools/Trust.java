package vn.vanthu.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.validation.RevocationSource;
import vn.vanthu.validation.TrustStore;
import vn.vanthu.validation.ValidationContext;
import vn.vanthu.validation.trust.TrustFolder;

/**
 * All that {@code --trust} names, together.
 *
 * @param store the certificates
 * @param revocation the revocation lists and responses
 */
record Trust(TrustStore store, List<RevocationSource> revocation) {

    /**
     * Reads files and folders.
     *
     * @throws IOException where one is missing or cannot be read, or a file named outright holds nothing of use
     */
    static Trust read(List<Path> paths) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        List<RevocationSource> revocation = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new IOException("There is no file or folder " + path);
            }
            TrustFolder folder = TrustFolder.load(path);
            folder.trust().anchors().forEach(anchor -> certificates.add(anchor.certificate()));
            certificates.addAll(folder.trust().intermediates());
            revocation.add(folder.revocation());
            boolean empty = folder.trust().anchors().isEmpty()
                    && folder.crls().isEmpty()
                    && folder.ocspResponses().isEmpty();
            if (empty && !Files.isDirectory(path)) {
                throw new IOException("There is no certificate and no revocation list in " + path);
            }
        }
        return new Trust(TrustStore.sorted(certificates.stream().distinct().toList()), revocation);
    }

    /** Everything a check needs to know of the world, without the network. */
    ValidationContext context() {
        return ValidationContext.offline(store, revocation);
    }
}
