package vn.vanthu.platform.content;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.vanthu.platform.jobs.RecurringJob;
import vn.vanthu.platform.time.OfficeTime;

/** Every night compares each stored content with its checksum; a difference is an alarm in the log. */
@ApplicationScoped
public class NightlyStoreCheck implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(NightlyStoreCheck.class.getName());
    private static final int PAGE = 1000;

    @Resource(lookup = "java:app/jdbc/office")
    private DataSource database;

    @Inject
    private ContentStore store;

    @Override
    public String name() {
        return "content-store-check";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(OfficeTime.ZONE, LocalTime.of(1, 30));
    }

    @Override
    public void run() {
        long damaged = 0;
        long checked = 0;
        List<String> page = namesAfter("");
        while (!page.isEmpty()) {
            for (String sha256 : page) {
                checked++;
                if (!intact(sha256)) {
                    damaged++;
                    LOG.severe(() -> "Stored content is missing or altered: " + sha256);
                }
            }
            page = namesAfter(page.get(page.size() - 1));
        }
        LOG.info("Content store checked: " + checked + " files, " + damaged + " damaged");
    }

    private boolean intact(String sha256) {
        try (InputStream bytes = store.open(sha256);
                DigestInputStream digesting = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(digesting.getMessageDigest().digest())
                    .equals(sha256);
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("The content store cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private List<String> namesAfter(String last) {
        String query = "select sha256 from stored_content where sha256 > ? order by sha256 limit " + PAGE;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, last);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("The list of stored content cannot be read", e);
        }
    }
}
