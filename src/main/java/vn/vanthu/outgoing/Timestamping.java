package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Gives issued documents their time-stamps afterwards: a server takes up to minutes, and nobody waits for it with the
 * issue. The issued file stays as it was sent; the time-stamped one is kept beside it.
 */
@ApplicationScoped
public class Timestamping {

    @Inject
    private RaisedSheets sheets;

    @Inject
    private TimestampRecords records;

    /** The issued file is to be time-stamped, remembered in the transaction of the issue. */
    void issued(@Observes DocumentIssued event) {
        if (sheets.possible() && event.paper().isEmpty()) {
            records.await(event.documentId(), event.files().get(0).sha256());
        }
    }

    /** How far the document's time-stamp is; empty where none is wanted. */
    public Optional<DocumentTimestamp> of(long documentId) {
        return records.of(documentId);
    }

    /**
     * What there is to do now, each a document that waits: run as many side by side as the servers bear. One that throws has
     * been put off like one that got nothing.
     */
    public List<Runnable> due(int most) {
        if (!sheets.possible()) {
            return List.of();
        }
        return records.due(most).stream()
                .map(file -> (Runnable) () -> raise(file))
                .toList();
    }

    private void raise(TimestampRecords.Waiting file) {
        try {
            RaisedSheets.Outcome outcome = sheets.raise(file.sha256(), file.stamped());
            if (outcome instanceof RaisedSheets.Outcome.Raised raised) {
                records.raised(file, raised);
            } else if (outcome instanceof RaisedSheets.Outcome.NotYet not) {
                records.notYet(file, not.problem());
            }
        } catch (RuntimeException e) {
            records.notYet(file, String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
