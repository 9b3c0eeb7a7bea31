package vn.vanthu.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import vn.vanthu.signing.SigningResult;

/** Signs many files: each has a result of its own, a bad one stops no other, and the run can be stopped and continued. */
final class SigningRun {

    private final Work work;
    private final Outputs outputs;
    private final SigningJournal journal;
    private final SigningReport report;

    /** Signs one file. */
    interface Work {
        SigningResult sign(Path input, Path target) throws IOException;
    }

    /** What became of one file. */
    sealed interface Outcome {
        String file();

        /** It was signed now. */
        record Signed(String file, Path target, SigningResult result) implements Outcome {}

        /** An earlier run had signed it. */
        record FinishedBefore(String file, Path target) implements Outcome {}

        /** It was not signed, and why. */
        record Failed(String file, String error) implements Outcome {}

        /** It was not begun, since the run was stopped. */
        record NotBegun(String file) implements Outcome {}
    }

    SigningRun(Work work, Outputs outputs, SigningJournal journal, SigningReport report) {
        this.work = work;
        this.outputs = outputs;
        this.journal = journal;
        this.report = report;
    }

    /**
     * Signs all.
     *
     * @return whether every file is signed
     * @throws InterruptedException where this thread is interrupted
     */
    boolean run(Iterator<String> names, int threads) throws InterruptedException {
        report.start();
        try (Interruption interruption = new Interruption(report::interrupted)) {
            InOrder.run(
                    names,
                    threads,
                    name -> interruption.guard(() -> sign(name), () -> new Outcome.NotBegun(name)),
                    report::add);
        }
        return report.finish();
    }

    private Outcome sign(String name) {
        try {
            Path input = Path.of(name);
            Path target = outputs.of(input);
            if (journal.has(input, target)) {
                return new Outcome.FinishedBefore(name, target);
            }
            SigningResult result = work.sign(input, target);
            journal.add(input, target);
            report.signed();
            return new Outcome.Signed(name, target, result);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // whatever is wrong with one file must not keep the others from being signed
            return new Outcome.Failed(name, Problem.describe(e));
        }
    }
}
