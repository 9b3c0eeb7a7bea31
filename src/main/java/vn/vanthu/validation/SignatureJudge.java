package vn.vanthu.validation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.validation.cms.CmsSignature;
import vn.vanthu.validation.cms.CmsVerifier;
import vn.vanthu.validation.pdf.DifferenceAnalysis;
import vn.vanthu.validation.pdf.DocumentEvidence;
import vn.vanthu.validation.pdf.PdfDates;
import vn.vanthu.validation.pdf.SignedDocument;
import vn.vanthu.validation.pdf.StepChange;
import vn.vanthu.validation.trust.ChainCheck;
import vn.vanthu.validation.trust.FixedRevocation;
import vn.vanthu.validation.trust.KeyFacts;
import vn.vanthu.validation.trust.Times;

/** Draws the conclusion for one signature from all that was found. */
final class SignatureJudge {
    private final AlgorithmPolicy algorithms;
    private final ChainCheck chains;
    private final Collection<X509Certificate> pool;
    private final DocumentEvidence evidence;
    private final Instant now;
    private final PdfFile file;
    private final boolean garbageBehind;

    SignatureJudge(
            AlgorithmPolicy algorithms,
            ChainCheck chains,
            Collection<X509Certificate> pool,
            DocumentEvidence evidence,
            Instant now,
            PdfFile file,
            boolean garbageBehind) {
        this.algorithms = algorithms;
        this.chains = chains;
        this.pool = pool;
        this.evidence = evidence;
        this.now = now;
        this.file = file;
        this.garbageBehind = garbageBehind;
    }

    SignatureReport judge(SignatureCase found, DifferenceAnalysis differences, int certified, int lastTimeStamp) {
        SignedDocument.Entry entry = found.entry();
        Conclusion conclusion = new Conclusion();
        found.faults().forEach(fault -> conclusion.fail(SubIndication.FORMAT_FAILURE, fault));
        found.doubts().forEach(doubt -> conclusion.fail(SubIndication.GENERIC, doubt));
        Integrity integrity = integrity(found, conclusion);
        List<Change> changes = changes(entry, differences, certified, conclusion);
        Optional<Instant> claimed = claimed(found);
        Optional<X509Certificate> signer = signer(found);
        ChainCheck.Answer chain = chain(found, signer, claimed, conclusion);
        weakAlgorithms(found, signer, conclusion);
        if (found.budgetSpent()) {
            conclusion.fail(SubIndication.GENERIC, Reason.error("file.budget"));
        }
        found.notes().forEach(conclusion::say);
        localTimeQuirk(found, claimed, conclusion);
        List<TimeStampInfo> stamps = stamps(found, conclusion);
        List<CertificateInfo> infos = chain == null ? List.of() : chain.chain();
        Optional<SubIndication> failure = conclusion.gravest();
        return new SignatureReport(
                entry.found().field(),
                entry.timeStamp() ? SignatureReport.Kind.TIMESTAMP : SignatureReport.Kind.SIGNATURE,
                failure.map(SubIndication::indication).orElse(Indication.TOTAL_PASSED),
                failure,
                integrity,
                entry.whole() ? Coverage.WHOLE_FILE : Coverage.REVISION,
                verdictOf(entry, changes),
                changes,
                entry.revision() + 1,
                file.revisions().size(),
                level(found, lastTimeStamp),
                infos.isEmpty() ? "" : infos.get(0).commonName(),
                infos.stream().findFirst(),
                infos,
                chain != null && chain.trusted(),
                claimed,
                found.token().isPresent() ? found.coveredAt() : found.proven(),
                moment(found),
                stamps,
                found.token()
                        .map(token -> token.imprintDigest())
                        .or(() -> found.cms().map(CmsSignature::digest))
                        .orElse(""),
                found.cms().map(cms -> cms.scheme().family()).orElse(""),
                entry.subFilter(),
                entry.permissions().certification(),
                entry.permissions().text(),
                entry.found().view().text(entry.dictionary(), "Reason"),
                entry.found().view().text(entry.dictionary(), "Location"),
                entry.found().place(),
                conclusion.reasons());
    }

    private Instant moment(SignatureCase found) {
        Optional<Instant> proven = found.token().isPresent() ? found.coveredAt() : found.proven();
        return proven.filter(time -> time.isBefore(now)).orElse(now);
    }

    private Integrity integrity(SignatureCase found, Conclusion conclusion) {
        Optional<SubIndication> failure;
        Integrity integrity;
        if (found.ownOutcome().isPresent()) {
            TimeStampJudge.Outcome outcome = found.ownOutcome().get();
            integrity = outcome.integrity();
            failure = outcome.chain().isPresent() ? Optional.empty() : outcome.failure();
            failure.ifPresent(sub -> outcome.reasons().forEach(reason -> conclusion.fail(sub, reason)));
        } else if (found.result().isPresent()) {
            CmsVerifier.Result result = found.result().get();
            integrity = result.integrity();
            result.failure().ifPresent(sub -> result.reasons().stream()
                    .filter(reason -> reason.severity() == Reason.Severity.ERROR)
                    .forEach(reason -> conclusion.fail(sub, reason)));
            result.reasons().forEach(conclusion::say);
        } else {
            integrity = found.entry().contents().length == 0
                            || found.entry().range().isEmpty()
                    ? Integrity.BROKEN
                    : Integrity.UNKNOWN;
        }
        if (integrity == Integrity.INTACT
                && !found.faults().isEmpty()
                && found.entry().range().isEmpty()) {
            integrity = Integrity.BROKEN;
        }
        if (integrity == Integrity.INTACT) {
            conclusion.say(Reason.info("integrity.intact"));
        }
        return integrity;
    }

    private List<Change> changes(
            SignedDocument.Entry entry, DifferenceAnalysis differences, int certified, Conclusion conclusion) {
        List<Change> changes = new ArrayList<>();
        if (entry.revision() < 0) {
            return changes;
        }
        int own = entry.permissions().limit();
        int limit = own == 0 ? certified : certified == 0 ? own : Math.min(own, certified);
        Set<Reason> told = new LinkedHashSet<>();
        for (int i = entry.revision() + 1; i < file.revisions().size(); i++) {
            for (StepChange change : differences.changes(i)) {
                boolean permitted = entry.permissions().permits(change, limit);
                changes.add(new Change(i + 1, permitted, change.reason()));
                Reason reason = change.reason();
                if (!permitted && told.add(reason)) {
                    conclusion.fail(
                            SubIndication.SIG_CONSTRAINTS_FAILURE,
                            new Reason(reason.key(), Reason.Severity.ERROR, reason.arguments()));
                } else if (told.add(reason)) {
                    Reason.Severity severity =
                            reason.severity() == Reason.Severity.ERROR ? Reason.Severity.WARNING : reason.severity();
                    conclusion.say(new Reason(reason.key(), severity, reason.arguments()));
                }
            }
        }
        boolean garbage = !entry.whole() && garbageBehind;
        if (garbage) {
            Reason reason =
                    Reason.error("structure.GARBAGE_BEHIND_END", file.newest().end(), "");
            changes.add(new Change(file.revisions().size(), false, reason));
            conclusion.fail(SubIndication.SIG_CONSTRAINTS_FAILURE, reason);
        }
        return changes;
    }

    private static Changes verdictOf(SignedDocument.Entry entry, List<Change> changes) {
        if (entry.revision() < 0 && !entry.whole() || changes.stream().anyMatch(change -> !change.permitted())) {
            return Changes.FORBIDDEN;
        }
        return entry.whole() && changes.isEmpty() ? Changes.NONE : Changes.PERMITTED;
    }

    private static Optional<Instant> claimed(SignatureCase found) {
        if (found.token().isPresent()) {
            return Optional.of(found.token().get().time());
        }
        return PdfDates.parse(found.entry().found().view().text(found.entry().dictionary(), "M"))
                .or(() -> found.cms().flatMap(CmsSignature::signingTime));
    }

    private static Optional<X509Certificate> signer(SignatureCase found) {
        return found.ownOutcome().flatMap(TimeStampJudge.Outcome::signer).or(() -> found.result()
                .flatMap(CmsVerifier.Result::signer));
    }

    private ChainCheck.Answer chain(
            SignatureCase found, Optional<X509Certificate> signer, Optional<Instant> claimed, Conclusion conclusion) {
        if (signer.isEmpty()) {
            return null;
        }
        if (found.ownOutcome().isPresent()) {
            TimeStampJudge.Outcome outcome = found.ownOutcome().get();
            outcome.chain().ifPresent(answer -> conclusion.take(answer, outcome.failure()));
            return outcome.chain().orElse(null);
        }
        CmsSignature cms = found.cms().orElseThrow();
        ChainCheck.Answer answer = chains.check(new ChainCheck.Question(
                signer.get(),
                pool,
                List.of(new FixedRevocation(cms.crls(), cms.ocspResponses()), evidence),
                EnumSet.of(Purpose.PERSON, Purpose.AGENCY),
                moment(found),
                found.proven().isPresent(),
                claimed,
                now));
        conclusion.take(answer, answer.failure());
        return answer;
    }

    private void weakAlgorithms(SignatureCase found, Optional<X509Certificate> signer, Conclusion conclusion) {
        if (found.cms().isEmpty() || signer.isEmpty() || found.token().isPresent()) {
            return;
        }
        CmsSignature cms = found.cms().get();
        Instant moment = moment(found);
        for (String digest :
                new LinkedHashSet<>(List.of(cms.digest(), cms.scheme().digestOr(cms.digest())))) {
            if (!algorithms.acceptsDigest(digest, moment)) {
                conclusion.fail(
                        SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE, Reason.error("algorithm.digest", digest));
            }
        }
        KeyFacts key = KeyFacts.of(signer.get().getPublicKey());
        if (!algorithms.acceptsKey(key.algorithm(), key.bits(), moment)) {
            conclusion.fail(SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE, Reason.error("algorithm.key", key.text()));
        }
    }

    /** Some signers write Vietnam's local time as if it were UTC (DOMAIN: seven hours ahead). */
    private void localTimeQuirk(SignatureCase found, Optional<Instant> claimed, Conclusion conclusion) {
        if (claimed.isEmpty() || found.token().isPresent()) {
            return;
        }
        Optional<Instant> stamped = found.stampOutcomes().stream()
                .filter(stamp -> stamp.outcome().integrity() == Integrity.INTACT)
                .map(stamp -> stamp.token().time())
                .findFirst();
        Instant reference = stamped.orElse(now);
        Duration ahead = Duration.between(reference, claimed.get());
        boolean sevenHours = ahead.minusHours(7).abs().compareTo(Duration.ofMinutes(10)) <= 0;
        if (stamped.isPresent() && sevenHours) {
            conclusion.say(Reason.warning("time.localAsUtc", Times.text(claimed.get())));
        } else if (stamped.isEmpty() && ahead.compareTo(Duration.ofMinutes(5)) > 0) {
            boolean perhaps = ahead.compareTo(Duration.ofMinutes(430)) <= 0;
            conclusion.say(Reason.warning(perhaps ? "time.perhapsLocal" : "time.future", Times.text(claimed.get())));
        }
    }

    private static List<TimeStampInfo> stamps(SignatureCase found, Conclusion conclusion) {
        List<TimeStampInfo> infos = new ArrayList<>();
        for (SignatureCase.StampOutcome stamp : found.stampOutcomes()) {
            TimeStampJudge.Outcome outcome = stamp.outcome();
            String authority = outcome.chain()
                    .filter(answer -> !answer.chain().isEmpty())
                    .map(answer -> answer.chain().get(0).commonName())
                    .orElse("");
            Verdict verdict =
                    outcome.failure().map(sub -> sub.indication().verdict()).orElse(Verdict.VALID);
            infos.add(new TimeStampInfo(
                    stamp.token().time(), authority, verdict, outcome.failure().orElse(null)));
            if (verdict == Verdict.VALID) {
                conclusion.say(
                        Reason.info("timestamp.good", Times.text(stamp.token().time()), authority));
            } else {
                conclusion.say(Reason.warning(
                        verdict == Verdict.INVALID ? "timestamp.bad" : "timestamp.unproven",
                        Times.text(stamp.token().time())));
                outcome.reasons().stream()
                        .filter(reason -> reason.severity() == Reason.Severity.ERROR)
                        .map(reason -> new Reason(reason.key(), Reason.Severity.WARNING, reason.arguments()))
                        .forEach(conclusion::say);
            }
        }
        return infos;
    }

    /** @param lastTimeStamp revision of the last time-stamp of the document behind the signature, -1 if there is none */
    private String level(SignatureCase found, int lastTimeStamp) {
        if (found.entry().timeStamp()) {
            return "DOC-TIMESTAMP";
        }
        boolean pades = found.entry().subFilter().equals("ETSI.CAdES.detached")
                && found.result().map(CmsVerifier.Result::bound).orElse(false);
        boolean stamped =
                found.stampOutcomes().stream().anyMatch(stamp -> stamp.outcome().integrity() == Integrity.INTACT)
                        || lastTimeStamp >= 0;
        String prefix = pades ? "B-" : "CMS-";
        if (!stamped) {
            return prefix + "B";
        }
        if (!evidence.complete()) {
            return prefix + "T";
        }
        return prefix + (lastTimeStamp >= evidence.since() ? "LTA" : "LT");
    }

    /** Collects failures and reasons. */
    private static final class Conclusion {
        private final List<SubIndication> failures = new ArrayList<>();
        private final Set<Reason> reasons = new LinkedHashSet<>();

        void fail(SubIndication failure, Reason reason) {
            failures.add(failure);
            reasons.add(reason);
        }

        void say(Reason reason) {
            reasons.add(reason);
        }

        void take(ChainCheck.Answer answer, Optional<SubIndication> failure) {
            failure.ifPresent(failures::add);
            reasons.addAll(answer.reasons());
        }

        Optional<SubIndication> gravest() {
            return failures.stream()
                    .filter(failure -> failure.indication() == Indication.TOTAL_FAILED)
                    .findFirst()
                    .or(() -> failures.stream().findFirst());
        }

        List<Reason> reasons() {
            return reasons.stream()
                    .sorted(Comparator.comparing(Reason::severity).reversed())
                    .toList();
        }
    }
}
