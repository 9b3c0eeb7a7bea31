package vn.vanthu.audit.checkpoint;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import vn.vanthu.audit.ChainHead;
import vn.vanthu.audit.Checkpoint;
import vn.vanthu.audit.CheckpointKeeper;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.export.CheckpointLine;
import vn.vanthu.pki.Credential;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.jobs.RecurringJob;
import vn.vanthu.platform.secret.ServerIdentity;

/**
 * Appends a signed checkpoint to {@code checkpoints/journal.jsonl} under the data folder, whenever the journal has
 * grown. Copy that file to another machine: then even somebody who owns this one cannot shorten the journal unseen.
 */
@ApplicationScoped
public class CheckpointJob implements RecurringJob, CheckpointKeeper {

    @Inject
    private Journal journal;

    @Inject
    private ServerIdentity identity;

    @Inject
    private Clock clock;

    private ChainHead last = ChainHead.EMPTY;

    @Override
    public String name() {
        return "journal-checkpoint";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofHours(1));
    }

    @Override
    public void run() {
        keep();
    }

    @Override
    public synchronized void keep() {
        ChainHead head = journal.head();
        if (head.equals(last) || head.equals(ChainHead.EMPTY)) {
            return;
        }
        append(CheckpointLine.write(sign(head)) + "\n");
        last = head;
    }

    private Checkpoint sign(ChainHead head) {
        Credential server = identity.credential();
        try {
            return Checkpoint.sign(head, clock.instant(), server.key(), server.chain());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The server's key cannot sign", e);
        }
    }

    private static void append(String line) {
        Path file = Settings.dataFolder().resolve("checkpoints").resolve("journal.jsonl");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint cannot be kept in " + file, e);
        }
    }
}
