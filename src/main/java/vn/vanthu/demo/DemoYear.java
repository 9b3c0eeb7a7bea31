package vn.vanthu.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.ShiftedClock;

/**
 * The demo's year of documents, made by the real acts with the real signatures, each at its moment in the past.
 *
 * <p>An act is done only where the document still waits for it, so a start after a kill goes on where the killed one
 * stopped. When all is done a mark in the data folder says so, and nothing is touched again.
 */
@ApplicationScoped
public class DemoYear {

    private static final Logger LOG = Logger.getLogger(DemoYear.class.getName());
    private static final String MARK = "demo-year.complete";

    @Inject
    private DemoSenders senders;

    @Inject
    private DemoReceivers receivers;

    @Inject
    private DemoDossiers dossiers;

    @Inject
    private Clock clock;

    /** Does what is missing of the year. Never throws: the demo is usable without it. */
    void write() {
        Path mark = Settings.dataFolder().resolve(MARK);
        if (Files.exists(mark)) {
            return;
        }
        long begin = System.nanoTime();
        List<DemoPlan.Act> acts =
                DemoPlan.of(DemoCatalogue.read(), clock.instant(), Settings.number("vanthu.demo.documents"));
        try {
            dossiers.plan();
            for (DemoPlan.Act act : acts) {
                ShiftedClock.at(act.moment(), () -> {
                    perform(act);
                    return null;
                });
            }
            dossiers.fill();
            Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            LOG.log(Level.WARNING, "The demo's year stays incomplete; the next start goes on with it", e);
            return;
        }
        LOG.info(() -> "The demo's year is complete: " + acts.size() + " acts in "
                + (System.nanoTime() - begin) / 1_000_000_000L + " s");
    }

    /** A refusal means that somebody who tries the demo was quicker with this document; the rest goes on. */
    private void perform(DemoPlan.Act act) {
        try {
            if (act.receiver().isEmpty()) {
                senders.perform(act);
            } else {
                receivers.perform(act);
            }
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                throw refusal;
            }
            LOG.log(Level.INFO, "The demo skips {0} of document {1}: {2}", new Object[] {
                act.kind(), act.document(), refusal.key()
            });
        }
    }
}
