package vn.vanthu.outgoing.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vanthu.outgoing.RaisedSheets;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.content.TemporaryFiles;
import vn.vanthu.signing.EvidenceUnavailableException;
import vn.vanthu.signing.SignatureLevel;
import vn.vanthu.signing.SigningException;
import vn.vanthu.verification.LevelRaising;

/** Raises by the time-stamp servers and the trust that the check of signatures rests on. */
@ApplicationScoped
class RaisedByTrust implements RaisedSheets {

    @Inject
    private LevelRaising raising;

    @Inject
    private ContentStore contents;

    @Override
    public boolean possible() {
        return raising.possible();
    }

    @Override
    public Outcome raise(String sha256, boolean stamped) {
        try {
            return new Outcome.Raised(raise(sha256, SignatureLevel.B_LTA), true, "");
        } catch (EvidenceUnavailableException missing) {
            return stamped ? new Outcome.NotYet(missing.getMessage()) : stampAlone(sha256, missing.getMessage());
        } catch (SigningException e) {
            return new Outcome.NotYet(e.getMessage());
        }
    }

    /** The moment is proved at once; what else is missing may be there tomorrow. */
    private Outcome stampAlone(String sha256, String missing) {
        try {
            return new Outcome.Raised(raise(sha256, SignatureLevel.B_T), false, missing);
        } catch (SigningException e) {
            return new Outcome.NotYet(e.getMessage());
        }
    }

    private StoredContent raise(String sha256, SignatureLevel level) {
        try {
            Path raised = TemporaryFiles.file("vanthu-raised", ".pdf");
            try {
                raising.raise(contents.file(sha256), raised, level);
                try (InputStream in = Files.newInputStream(raised)) {
                    return contents.store(in, "application/pdf", Long.MAX_VALUE);
                }
            } finally {
                Files.delete(raised);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
