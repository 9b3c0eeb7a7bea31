package vn.vanthu.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.audit.CheckpointKeeper;
import vn.vanthu.audit.Entry;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.JournalRecords;
import vn.vanthu.audit.Subject;
import vn.vanthu.audit.export.EntryLine;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.config.Settings;

/** Gives the whole journal out, line by line, in little memory. */
@ApplicationScoped
public class JournalExport {

    private static final int PAGE = 500;

    @Inject
    private Journal journal;

    @Inject
    private JournalRecords records;

    @Inject
    private CheckpointKeeper checkpoints;

    /**
     * Allows an export and notes it in the journal, so that the export holds its own beginning.
     *
     * @throws vn.vanthu.organisation.NotPermitted unless the actor is an administrator
     */
    @Transactional
    public void open(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        journal.record(actor, "journal.exported", new Subject("journal", "all"), Map.of());
    }

    /**
     * Allows reading the checkpoints that this node kept.
     *
     * @return their file, or empty where none was kept yet
     * @throws vn.vanthu.organisation.NotPermitted unless the actor is an administrator
     */
    public Optional<Path> checkpoints(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        Path file = Settings.dataFolder().resolve("checkpoints").resolve("journal.jsonl");
        return Optional.of(file).filter(Files::isRegularFile);
    }

    /**
     * Writes all entries there are now, in the form of {@link EntryLine}; call {@link #open} before. A checkpoint is
     * kept first, so that one vouches for nearly all that is written.
     */
    public void writeTo(Writer lines) throws IOException {
        checkpoints.keep();
        long last = 0;
        for (List<Entry> page = records.after(last, PAGE); !page.isEmpty(); page = records.after(last, PAGE)) {
            for (Entry entry : page) {
                lines.write(EntryLine.write(entry));
                lines.write('\n');
                last = entry.sequence();
            }
        }
    }
}
