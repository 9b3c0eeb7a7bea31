package vn.vanthu.outgoing.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.CheckCodes;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.verification.CheckedUpload;
import vn.vanthu.verification.PublicCheck;

/**
 * Tells anybody who has code and number of a document whether it was issued, and checks the issued file anew. Shows what
 * that file shows, and whether it was recalled. Each question counts, so that codes cannot be tried out.
 */
@ApplicationScoped
public class IssuedCheck {

    @Inject
    private CheckCodes codes;

    @Inject
    private PublicCheck check;

    @Inject
    private ContentStore contents;

    @Inject
    private Directory directory;

    /**
     * A document that was issued.
     *
     * @param document with number, date and subject
     * @param agency the name of the issuing agency
     * @param file its issued file, checked now
     */
    public record Issued(OutgoingDocument document, String agency, CheckedUpload file) {}

    /** Nothing when the check is open; throws what {@link PublicCheck#requireOpen} throws. */
    public void requireOpen() {
        check.requireOpen();
    }

    /**
     * Answers one question.
     *
     * @param caller the network address that asks
     * @return empty when there is no such issued document: code and number are then equally wrong
     * @throws vn.vanthu.platform.problem.Refusal when the check is switched off, the caller asked too often, or another
     *     check is under way
     */
    public Optional<Issued> ask(String caller, String code, String number) {
        check.admit(caller);
        return codes.find(code, number).map(this::checked);
    }

    private Issued checked(OutgoingDocument document) {
        try {
            CheckedUpload file = check.checkOwn(
                    document.notation().orElseThrow().replace('/', '-') + ".pdf",
                    contents.file(document.contentSha256().orElseThrow()));
            return new Issued(document, directory.agency(document.agencyId()).name(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
