package vn.vanthu.tools;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;
import vn.vanthu.tools.SigningRun.Outcome;

/** What {@code sign} says: a line for each file, how far it is, and the sum. */
final class SigningReport {

    private static final long SECOND = 1_000_000_000;

    private final CommandLine console;
    private final OutputFormat format;
    private final boolean progress;
    private final AtomicLong signed = new AtomicLong();
    private long failed;
    private long before;
    private long started;
    private long lastSaid;

    SigningReport(CommandLine console, OutputFormat format, boolean progress) {
        this.console = console;
        this.format = format;
        this.progress = progress;
    }

    void start() {
        started = System.nanoTime();
        lastSaid = started;
    }

    /** One more is signed, though its line may have to wait for those before it. */
    void signed() {
        signed.incrementAndGet();
    }

    /** Writes the line of a file; in their order. */
    void add(Outcome outcome) {
        if (outcome instanceof Outcome.Failed) {
            failed++;
        } else if (outcome instanceof Outcome.FinishedBefore) {
            before++;
        }
        if (!(outcome instanceof Outcome.NotBegun)) {
            PrintWriter out = console.getOut();
            out.println(format == OutputFormat.JSON ? json(outcome) : text(outcome));
            out.flush();
        }
        if (progress && System.nanoTime() - lastSaid >= SECOND) {
            lastSaid = System.nanoTime();
            sum(console.getErr(), "... ");
        }
    }

    private static String text(Outcome outcome) {
        if (outcome instanceof Outcome.Signed done) {
            return "signed " + done.file() + " -> " + done.target();
        }
        if (outcome instanceof Outcome.FinishedBefore done) {
            return "before " + done.file() + " -> " + done.target();
        }
        return "FAILED " + outcome.file() + ": " + ((Outcome.Failed) outcome).error();
    }

    private static JsonText json(Outcome outcome) {
        JsonText object = JsonText.object().put("file", outcome.file());
        if (outcome instanceof Outcome.Signed done) {
            return object.put("out", done.target().toString())
                    .put("field", done.result().fieldName())
                    .put("level", LevelOptions.name(done.result().level()))
                    .put("error", (String) null);
        }
        boolean finished = outcome instanceof Outcome.FinishedBefore;
        return object.put(
                        "out",
                        finished ? ((Outcome.FinishedBefore) outcome).target().toString() : null)
                .put("field", (String) null)
                .put("level", (String) null)
                .put("error", finished ? null : ((Outcome.Failed) outcome).error());
    }

    /** Says goodbye to who stopped the run; another thread may be writing lines. */
    void interrupted() {
        PrintWriter err = console.getErr();
        err.println("Stopped: " + signed.get() + " signed, the files under way are complete.");
        err.flush();
    }

    /**
     * Writes the sum; with json to standard error, so that standard output holds objects only.
     *
     * @return whether nothing failed
     */
    boolean finish() {
        sum(format == OutputFormat.JSON ? console.getErr() : console.getOut(), "");
        return failed == 0;
    }

    private void sum(PrintWriter writer, String prefix) {
        double seconds = (System.nanoTime() - started) / (double) SECOND;
        long done = signed.get();
        writer.printf(
                Locale.ROOT,
                "%s%d signed, %d failed%s in %.2f s: %.1f documents/s%n",
                prefix,
                done,
                failed,
                before > 0 ? ", " + before + " before" : "",
                seconds,
                seconds > 0 ? done / seconds : 0);
        writer.flush();
    }
}
