package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the files of issued documents their time-stamps afterwards: a server takes up to minutes, and nobody waits for it
 * with the issue. The issued files stay as they were sent; the time-stamped ones are kept beside them.
 */
@ApplicationScoped
public class Timestamping {

    @Inject
    private RaisedSheets sheets;

    @Inject
    private TimestampRecords records;

    /** The issued files are to be time-stamped, remembered in the transaction of the issue. */
    void issued(@Observes DocumentIssued event) {
        if (sheets.possible() && event.paper().isEmpty()) {
            records.await(event.documentId());
        }
    }

    /** How far the time-stamps of the document's files are, by the one that lacks most; empty where none is wanted. */
    public Optional<FileTimestamp> of(long documentId) {
        return records.of(documentId);
    }

    /**
     * What there is to do now, each a document whose files wait: run as many side by side as the servers bear. One that throws
     * has been put off like one that got nothing.
     *
     * @param most files
     */
    public List<Runnable> due(int most) {
        if (!sheets.possible()) {
            return List.of();
        }
        Map<Long, List<TimestampRecords.Waiting>> documents = new LinkedHashMap<>();
        records.due(most).forEach(file -> documents
                .computeIfAbsent(file.documentId(), id -> new ArrayList<>())
                .add(file));
        List<Runnable> work = new ArrayList<>();
        documents.forEach((id, files) -> work.add(() -> raise(id, files)));
        return work;
    }

    private void raise(long documentId, List<TimestampRecords.Waiting> files) {
        Map<TimestampRecords.Waiting, RaisedSheets.Outcome> outcomes = new LinkedHashMap<>();
        try {
            files.forEach(file -> outcomes.put(file, sheets.raise(file.sha256(), file.stamped())));
        } catch (RuntimeException e) {
            RaisedSheets.Outcome failed = new RaisedSheets.Outcome.NotYet(String.valueOf(e.getMessage()));
            files.forEach(file -> outcomes.putIfAbsent(file, failed));
            records.tried(documentId, outcomes);
            throw e;
        }
        records.tried(documentId, outcomes);
    }
}
