package vn.vanthu.validation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.pdf.Irregularity;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.validation.pdf.DifferenceAnalysis;
import vn.vanthu.validation.pdf.DocumentEvidence;
import vn.vanthu.validation.pdf.RangeDigests;
import vn.vanthu.validation.pdf.SignedDocument;
import vn.vanthu.validation.trust.ChainCheck;

/** The check of one file: reads it once, then judges its signatures from the newest to the oldest. */
final class Examination {
    private final ValidationContext context;
    private final ChainCheck chains;
    private final PdfFile file;
    private final Instant now;
    private final Deadline deadline;
    private final DocumentEvidence evidence;
    private final List<SignatureCase> cases = new ArrayList<>();
    private final List<Reason> documentNotes = new ArrayList<>();
    private boolean garbageBehind;

    Examination(ValidationContext context, ChainCheck chains, PdfFile file, Instant now, Deadline deadline) {
        this.context = context;
        this.chains = chains;
        this.file = file;
        this.now = now;
        this.deadline = deadline;
        this.evidence = new DocumentEvidence(file.newest());
    }

    Report report() {
        RangeDigests digests = new RangeDigests();
        SignedDocument document = new SignedDocument(file);
        documentNotes.addAll(document.notes());
        garbageBehind = document.garbageBehind();
        for (SignedDocument.Entry entry : document.entries()) {
            SignatureCase found = new SignatureCase(entry);
            found.ask(digests);
            cases.add(found);
        }
        if (cases.isEmpty()) {
            return new Report(Optional.empty(), List.of(), notes(), now);
        }
        digests.compute(file.source());
        DifferenceAnalysis differences = differences();
        if (!differences.complete()) {
            cases.forEach(SignatureCase::outOfBudget);
        }
        Set<X509Certificate> pool = new LinkedHashSet<>(evidence.certificates());
        cases.forEach(found -> pool.addAll(found.certificates()));
        cases.forEach(found -> found.verify(digests, pool));
        judgeTimeStamps(pool);
        List<SignatureReport> reports = new ArrayList<>();
        for (SignatureCase found : cases) {
            reports.add(report(found, differences, pool));
        }
        return new Report(Optional.empty(), reports, notes(), now);
    }

    private DifferenceAnalysis differences() {
        int newest = file.revisions().size() - 1;
        int first = cases.stream()
                .mapToInt(found -> found.entry().revision())
                .filter(revision -> revision >= 0)
                .min()
                .orElse(newest);
        return new DifferenceAnalysis(file, first, deadline::passed);
    }

    /** Document time-stamps, newest first: each proves the time for the ones it covers. */
    private void judgeTimeStamps(Set<X509Certificate> pool) {
        Map<SignatureCase, Instant> proven = new HashMap<>();
        Optional<Instant> later = Optional.empty();
        for (int i = cases.size() - 1; i >= 0; i--) {
            SignatureCase found = cases.get(i);
            TimeStampJudge judge = new TimeStampJudge(chains, context.algorithms(), pool, evidence, now);
            if (deadline.passed()) {
                found.outOfBudget();
                continue;
            }
            found.proveBy(later, judge);
            if (found.entry().timeStamp() && found.provesTime()) {
                proven.put(found, found.token().orElseThrow().time());
                later = Optional.of(found.token().orElseThrow().time());
            }
        }
    }

    private SignatureReport report(SignatureCase found, DifferenceAnalysis differences, Set<X509Certificate> pool) {
        int certified = cases.stream()
                .filter(other -> other.entry().revision() <= found.entry().revision())
                .mapToInt(other -> other.entry().permissions().certification())
                .filter(level -> level > 0)
                .min()
                .orElse(0);
        SignatureJudge judge =
                new SignatureJudge(context.algorithms(), chains, pool, evidence, now, file, garbageBehind);
        int lastTimeStamp = cases.stream()
                .filter(other -> other.entry().timeStamp() && other.intact())
                .mapToInt(other -> other.entry().revision())
                .filter(revision -> revision > found.entry().revision())
                .max()
                .orElse(-1);
        return judge.judge(found, differences, certified, lastTimeStamp);
    }

    private List<Reason> notes() {
        List<Reason> notes = new ArrayList<>(documentNotes);
        for (Irregularity irregularity : file.irregularities()) {
            Reason note = Reason.warning(
                    "structure." + irregularity.kind().name(), irregularity.offset(), irregularity.detail());
            if (notes.size() < 20 && !notes.contains(note)) {
                notes.add(note);
            }
        }
        if (file.encrypted()) {
            notes.add(Reason.info("file.opened"));
        }
        return notes;
    }
}
