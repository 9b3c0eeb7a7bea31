package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.content.TemporaryFiles;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningException;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.pdf.PdfSigner;

/** Signs stored PDF files. What was stored stays; the signed file is stored beside it. */
@ApplicationScoped
public class StoredSheets {

    @Inject
    private ContentStore contents;

    /**
     * Signs a stored file.
     *
     * @param time from which the claimed signing time is taken
     * @return the signed file
     * @throws Refusal when it cannot be signed so
     */
    public StoredContent sign(String sha256, SignatureRequest request, SigningKey key, Clock time) {
        try {
            Path signed = TemporaryFiles.file("vanthu-signed", ".pdf");
            try {
                new PdfSigner(time).sign(contents.file(sha256), signed, request, key);
                try (InputStream in = Files.newInputStream(signed)) {
                    return contents.store(in, "application/pdf", Long.MAX_VALUE);
                }
            } finally {
                Files.delete(signed);
            }
        } catch (SigningException e) {
            throw new Refusal(e, Refusal.Kind.CONFLICT, "outgoing.refused.signing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
