package vn.vanthu.validation.trust;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.vanthu.validation.AlgorithmPolicy;
import vn.vanthu.validation.CertificateInfo;
import vn.vanthu.validation.Purpose;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.RevocationFinding;
import vn.vanthu.validation.RevocationSource;
import vn.vanthu.validation.RevocationStatus;
import vn.vanthu.validation.SubIndication;
import vn.vanthu.validation.ValidationContext;
import vn.vanthu.validation.Verdict;

/** Judges a signing certificate: path, dates, algorithms, key usage, revocation (ETSI EN 319 102-1, 5.2.6). */
public final class ChainCheck {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String OCSP_NO_CHECK = "1.3.6.1.5.5.7.48.1.5";

    private static final int MOST_KNOWN = 5_000;

    private final Map<X509Certificate, CertificateFacts> known = new ConcurrentHashMap<>();
    private final PathBuilder paths;
    private final RevocationCheck revocation;
    private final AlgorithmPolicy algorithms;
    private final List<RevocationSource> configured;

    public ChainCheck(ValidationContext context) {
        CertificateSignatures signatures = new CertificateSignatures();
        this.paths = new PathBuilder(context.trust(), context.issuers(), signatures);
        this.revocation = new RevocationCheck(signatures);
        this.algorithms = context.algorithms();
        this.configured = context.revocation();
    }

    /**
     * What is to be judged, and when.
     *
     * @param leaf the signing certificate
     * @param pool certificates that came with the signature and the document
     * @param sources revocation data that came with them
     * @param purposes purposes of which the anchor must serve one
     * @param moment when the signature is known to exist: the proven time, else {@code now}
     * @param proven whether {@code moment} is proven by a time-stamp
     * @param claimed the time the signer claims
     * @param now the moment of validation
     */
    public record Question(
            X509Certificate leaf,
            Collection<X509Certificate> pool,
            List<RevocationSource> sources,
            Set<Purpose> purposes,
            Instant moment,
            boolean proven,
            Optional<Instant> claimed,
            Instant now) {}

    /**
     * The answer.
     *
     * @param chain the path, signing certificate first
     * @param trusted whether it ends at an anchor
     * @param failure the gravest thing found, empty when all is well
     * @param reasons sentences for people
     */
    public record Answer(
            List<CertificateInfo> chain, boolean trusted, Optional<SubIndication> failure, List<Reason> reasons) {}

    /** Judges; certificates that cannot be read give an answer that says so. */
    public Answer check(Question question) {
        try {
            return judge(question);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException | IndexOutOfBoundsException e) {
            // what BouncyCastle throws for malformed parts of a certificate, met when they are asked for
            return new Answer(
                    List.of(),
                    false,
                    Optional.of(SubIndication.NO_CERTIFICATE_CHAIN_FOUND),
                    List.of(Reason.error("chain.unreadable")));
        }
    }

    private Answer judge(Question question) {
        CertificatePath path = paths.build(question.leaf(), question.pool(), question.purposes(), question.moment());
        Findings findings = new Findings();
        Map<X509Certificate, RevocationFinding> statuses = new HashMap<>();
        checkPath(path, findings);
        checkUsage(question, findings);
        checkDates(question, path, findings);
        if (path.trusted()) {
            checkAlgorithms(question, path, findings);
            checkRevocation(question, path, findings, statuses);
        }
        List<CertificateInfo> chain = new ArrayList<>();
        for (X509Certificate certificate : path.certificates()) {
            boolean anchor = path.anchor()
                    .map(found -> found.certificate().equals(certificate))
                    .orElse(false);
            chain.add(
                    facts(certificate).with(anchor, statuses.getOrDefault(certificate, RevocationFinding.NOT_CHECKED)));
        }
        return new Answer(chain, path.trusted(), findings.gravest(), findings.reasons);
    }

    private CertificateFacts facts(X509Certificate certificate) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(certificate, CertificateFacts::of);
    }

    private static final class Findings {
        private final List<SubIndication> failures = new ArrayList<>();
        private final List<Reason> reasons = new ArrayList<>();

        void fail(SubIndication failure, Reason reason) {
            failures.add(failure);
            reasons.add(reason);
        }

        Optional<SubIndication> gravest() {
            return failures.stream()
                    .filter(failure -> failure.indication().verdict() == Verdict.INVALID)
                    .findFirst()
                    .or(() -> failures.stream().findFirst());
        }
    }

    private static void checkPath(CertificatePath path, Findings findings) {
        if (!path.trusted()) {
            X509Certificate last = path.certificates().get(path.certificates().size() - 1);
            boolean selfSigned = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
            findings.fail(
                    SubIndication.NO_CERTIFICATE_CHAIN_FOUND,
                    selfSigned
                            ? Reason.error("chain.untrusted", Names.common(last))
                            : Reason.error("chain.missing", Names.common(last.getIssuerX500Principal())));
        }
        path.broken().ifPresent(reason -> findings.fail(SubIndication.CHAIN_CONSTRAINTS_FAILURE, reason));
    }

    private void checkUsage(Question question, Findings findings) {
        X509Certificate leaf = question.leaf();
        String name = Names.common(leaf);
        if (question.purposes().contains(Purpose.TIME_STAMP)) {
            if (!extendedUsage(leaf).contains(TIME_STAMPING)) {
                findings.fail(SubIndication.CHAIN_CONSTRAINTS_FAILURE, Reason.error("usage.notTimeStamping", name));
            }
            return;
        }
        boolean[] usage = leaf.getKeyUsage();
        if (usage != null && !usage[0] && !usage[1]) {
            findings.fail(SubIndication.CHAIN_CONSTRAINTS_FAILURE, Reason.error("usage.notSigning", name));
        }
    }

    private static List<String> extendedUsage(X509Certificate certificate) {
        try {
            List<String> usage = certificate.getExtendedKeyUsage();
            return usage == null ? List.of() : usage;
        } catch (CertificateParsingException e) {
            // an extension that cannot be read permits nothing
            return List.of();
        }
    }

    private void checkDates(Question question, CertificatePath path, Findings findings) {
        X509Certificate leaf = question.leaf();
        Instant start = leaf.getNotBefore().toInstant();
        Instant end = leaf.getNotAfter().toInstant();
        String name = Names.common(leaf);
        Instant moment = question.moment();
        Optional<Instant> claimed = question.claimed();
        if (moment.isAfter(end)) {
            boolean certainly = question.proven() && path.trusted();
            findings.fail(
                    certainly ? SubIndication.EXPIRED : SubIndication.OUT_OF_BOUNDS_NO_POE,
                    Reason.error(certainly ? "date.signedExpired" : "date.expired", name, Times.text(end)));
        } else if (moment.isBefore(start)) {
            findings.fail(
                    question.proven() && path.trusted()
                            ? SubIndication.NOT_YET_VALID
                            : SubIndication.OUT_OF_BOUNDS_NO_POE,
                    Reason.error("date.notYet", name, Times.text(start)));
        } else if (!question.proven()
                && claimed.map(time -> time.isBefore(start.minus(CLOCK_SKEW))).orElse(false)) {
            findings.fail(
                    SubIndication.OUT_OF_BOUNDS_NO_POE, Reason.error("date.claimedBefore", name, Times.text(start)));
        }
        for (X509Certificate certificate : authorities(path)) {
            if (!Dates.covers(certificate, moment)) {
                findings.fail(
                        SubIndication.OUT_OF_BOUNDS_NO_POE,
                        Reason.error(
                                "date.authority", facts(certificate).shown().commonName()));
            }
        }
    }

    /** Certificates between the signing certificate and the anchor. */
    private static List<X509Certificate> authorities(CertificatePath path) {
        List<X509Certificate> all = path.certificates();
        int end = path.trusted() ? all.size() - 1 : all.size();
        return end <= 1 ? List.of() : all.subList(1, end);
    }

    private void checkAlgorithms(Question question, CertificatePath path, Findings findings) {
        List<X509Certificate> all = path.certificates();
        for (int i = 0; i < all.size() - 1; i++) {
            X509Certificate certificate = all.get(i);
            KeyFacts key = facts(certificate).key();
            String digest = facts(certificate).digest();
            if (!algorithms.acceptsDigest(digest, question.moment())) {
                findings.fail(
                        SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
                        Reason.error(
                                "algorithm.chainDigest",
                                facts(certificate).shown().commonName(),
                                digest));
            }
            if (!algorithms.acceptsKey(key.algorithm(), key.bits(), question.moment())) {
                findings.fail(
                        SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
                        Reason.error(
                                "algorithm.chainKey", facts(certificate).shown().commonName(), key.text()));
            }
        }
    }

    private void checkRevocation(
            Question question,
            CertificatePath path,
            Findings findings,
            Map<X509Certificate, RevocationFinding> statuses) {
        List<RevocationSource> sources = new ArrayList<>(question.sources());
        sources.addAll(configured);
        List<X509Certificate> all = path.certificates();
        for (int i = 0; i < all.size() - 1; i++) {
            X509Certificate certificate = all.get(i);
            if (certificate.getExtensionValue(OCSP_NO_CHECK) != null) {
                continue;
            }
            RevocationFinding status = revocation.status(
                    certificate, all.get(i + 1), sources, question.pool(), question.moment(), question.now());
            statuses.put(certificate, status);
            String name = facts(certificate).shown().commonName();
            if (status.status() == RevocationStatus.REVOKED) {
                Instant when = status.revokedAt().orElseThrow();
                boolean certainly = question.proven()
                        || question.claimed().map(time -> !time.isBefore(when)).orElse(false);
                SubIndication failure = i > 0
                        ? SubIndication.REVOKED_CA_NO_POE
                        : certainly ? SubIndication.REVOKED : SubIndication.REVOKED_NO_POE;
                findings.fail(failure, Reason.error("revocation.revoked", name, Times.text(when)));
            } else if (status.status() == RevocationStatus.UNKNOWN) {
                findings.fail(SubIndication.TRY_LATER, unknown(name, status));
            } else {
                findings.reasons.add(good(name, status));
            }
        }
    }

    private static Reason unknown(String name, RevocationFinding status) {
        return status.producedAt()
                .map(time -> Reason.error("revocation.stale", name, status.source(), Times.text(time)))
                .orElseGet(() -> Reason.error("revocation.unknown", name));
    }

    private static Reason good(String name, RevocationFinding status) {
        String produced = status.producedAt().map(Times::text).orElse("");
        return status.revokedAt()
                .map(time -> Reason.warning("revocation.later", name, Times.text(time)))
                .orElseGet(() -> Reason.info("revocation.good", name, status.source(), produced));
    }
}
