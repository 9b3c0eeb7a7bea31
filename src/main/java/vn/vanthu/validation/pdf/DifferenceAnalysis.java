package vn.vanthu.validation.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import vn.vanthu.pdf.IncrementAudit;
import vn.vanthu.pdf.Irregularity;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.ReferenceScan;
import vn.vanthu.validation.Reason;

/**
 * Compares neighbouring revisions by an allow-list: every object that an update touches must be explained by a rule for
 * every way in which it was reached before, and every byte of the update must belong to its lawful parts. Each step is
 * analysed once, for all signatures before it.
 */
public final class DifferenceAnalysis {
    private final List<List<StepChange>> steps = new ArrayList<>();
    private boolean complete = true;

    /**
     * Analyses the steps from a revision on.
     *
     * @param first index of the oldest revision that a signature covers
     * @param outOfTime whether to stop; what was not analysed by then is {@link #complete() missing}
     */
    public DifferenceAnalysis(PdfFile file, int first, BooleanSupplier outOfTime) {
        List<PdfRevision> revisions = file.revisions();
        BitSet questioned = new BitSet();
        List<Step> open = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            complete &= i <= first || !outOfTime.getAsBoolean();
            if (i <= first || !complete) {
                open.add(null);
                continue;
            }
            Step step = new Step(revisions.get(i - 1), revisions.get(i));
            audit(step, revisions.get(i));
            explain(step);
            questioned.or(step.questioned());
            open.add(step);
        }
        ReferenceScan scan = ReferenceScan.of(file, questioned);
        for (Step step : open) {
            if (step != null) {
                conclude(step, scan);
            }
            steps.add(step == null ? List.of() : List.copyOf(step.changes()));
        }
    }

    private static void audit(Step step, PdfRevision revision) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Irregularity irregularity : IncrementAudit.of(revision)) {
            reasons.add(Reason.error(
                    "structure." + irregularity.kind().name(), irregularity.offset(), irregularity.detail()));
        }
        reasons.forEach(reason -> step.report(ChangeLevel.OTHER, reason));
    }

    private static void explain(Step step) {
        try {
            new DocumentRules(step).apply();
            FormRules form = new FormRules(step);
            form.apply();
            new PageRules(step, form).apply();
            new StructureRules(step).apply();
        } catch (PdfException e) {
            step.report(ChangeLevel.OTHER, Reason.error("change.unreadable", e.getMessage()));
        }
    }

    private static void conclude(Step step, ReferenceScan scan) {
        try {
            step.conclude(scan);
        } catch (PdfException e) {
            step.report(ChangeLevel.OTHER, Reason.error("change.unreadable", e.getMessage()));
        }
    }

    /** Whether all steps were analysed before the time was up. */
    public boolean complete() {
        return complete;
    }

    /** What the revision of this index changed against the one before. */
    public List<StepChange> changes(int revision) {
        return steps.get(revision);
    }
}
