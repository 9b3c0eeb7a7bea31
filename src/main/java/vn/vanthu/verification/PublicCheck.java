package vn.vanthu.verification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.problem.Refusal;

/**
 * Checks a file for anybody who asks, without sign-in. Tells only what the file itself shows, never who is in the
 * directory. One such check runs at a time, so that strangers cannot keep the office waiting; each address may ask a
 * limited number of times in an hour. Nothing is kept.
 */
@ApplicationScoped
public class PublicCheck {

    private static final int CALLERS = 10_000;

    @Inject
    private UploadCheck check;

    @Inject
    private Clock clock;

    private final Semaphore turn = new Semaphore(1, true);
    private boolean open;
    private int limitMegabytes;
    private CallLimit calls;

    @PostConstruct
    void read() {
        open = Settings.flag("vanthu.verification.public");
        limitMegabytes = Settings.number("vanthu.verification.public.limit.mb");
        calls = new CallLimit(Settings.number("vanthu.verification.public.hourly"), CALLERS);
    }

    /** The largest file, in megabytes. */
    public int limitMegabytes() {
        return limitMegabytes;
    }

    /**
     * Nothing when the page is open.
     *
     * @throws Refusal when this installation has it switched off
     */
    public void requireOpen() {
        if (!open) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "verification.public.closed");
        }
    }

    /**
     * Counts a question.
     *
     * @param caller the network address that asks
     * @throws Refusal when the page is switched off or the caller asked too often
     */
    public void admit(String caller) {
        requireOpen();
        if (!calls.permits(caller, clock.instant())) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "verification.public.too-often");
        }
    }

    /**
     * Checks one file.
     *
     * @param caller the network address that asks
     * @throws Refusal when the page is switched off, the caller asked too often, or somebody else's check is under way
     */
    public CheckedUpload check(String caller, String name, InputStream bytes) throws IOException {
        admit(caller);
        return inTurn(() -> check.checkForStranger(name, bytes, limitMegabytes));
    }

    /**
     * Checks a file of the office's own for a caller who was {@link #admit admitted} and named it. Its pages are not shown.
     *
     * @throws Refusal when somebody else's check is under way
     */
    public CheckedUpload checkOwn(String name, Path file) throws IOException {
        return inTurn(() -> check.checkOwnForStranger(name, file));
    }

    private interface Checking {
        CheckedUpload run() throws IOException;
    }

    private CheckedUpload inTurn(Checking checking) throws IOException {
        if (!turn.tryAcquire()) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "verification.busy");
        }
        try {
            return checking.run();
        } finally {
            turn.release();
        }
    }
}
