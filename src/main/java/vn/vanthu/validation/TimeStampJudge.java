package vn.vanthu.validation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.validation.cms.CmsVerifier;
import vn.vanthu.validation.cms.TimeStampToken;
import vn.vanthu.validation.pdf.DocumentEvidence;
import vn.vanthu.validation.trust.ChainCheck;
import vn.vanthu.validation.trust.FixedRevocation;
import vn.vanthu.validation.trust.KeyFacts;

/** Judges time-stamp tokens (ETSI EN 319 102-1, 5.4). */
final class TimeStampJudge {
    private final ChainCheck chains;
    private final AlgorithmPolicy algorithms;
    private final Collection<X509Certificate> pool;
    private final DocumentEvidence evidence;
    private final Instant now;

    TimeStampJudge(
            ChainCheck chains,
            AlgorithmPolicy algorithms,
            Collection<X509Certificate> pool,
            DocumentEvidence evidence,
            Instant now) {
        this.chains = chains;
        this.algorithms = algorithms;
        this.pool = pool;
        this.evidence = evidence;
        this.now = now;
    }

    /**
     * What was found of a token.
     *
     * @param integrity whether token and stamped data belong together unchanged
     * @param failure why it does not prove its time, empty when it does
     * @param signer the authority's certificate
     * @param chain its chain
     * @param reasons sentences
     */
    record Outcome(
            Integrity integrity,
            Optional<SubIndication> failure,
            Optional<X509Certificate> signer,
            Optional<ChainCheck.Answer> chain,
            List<Reason> reasons) {
        boolean proves() {
            return failure.isEmpty();
        }
    }

    /**
     * Judges a token.
     *
     * @param stampedDigest digest of the stamped thing by the token's imprint algorithm
     * @param proven a time at which the token is proven to exist, empty for now
     */
    Outcome judge(TimeStampToken token, byte[] stampedDigest, Optional<Instant> proven) {
        if (!token.stamps(stampedDigest)) {
            return new Outcome(
                    Integrity.BROKEN,
                    Optional.of(SubIndication.HASH_FAILURE),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Reason.error("timestamp.otherData")));
        }
        Set<X509Certificate> all = new LinkedHashSet<>(token.cms().certificates());
        all.addAll(pool);
        CmsVerifier.Result result = token.verify(all);
        if (result.failure().isPresent()) {
            return new Outcome(
                    result.integrity(), result.failure(), result.signer(), Optional.empty(), result.reasons());
        }
        X509Certificate signer = result.signer().orElseThrow();
        Instant moment = proven.filter(time -> time.isBefore(now)).orElse(now);
        ChainCheck.Answer answer = chains.check(new ChainCheck.Question(
                signer,
                all,
                List.of(new FixedRevocation(token.cms().crls(), token.cms().ocspResponses()), evidence),
                EnumSet.of(Purpose.TIME_STAMP),
                moment,
                proven.isPresent(),
                Optional.of(token.time()),
                now));
        Optional<SubIndication> failure = answer.failure();
        if (failure.isEmpty() && weak(token, signer, moment)) {
            failure = Optional.of(SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE);
        }
        if (failure.isEmpty() && token.time().isAfter(now.plusSeconds(300))) {
            failure = Optional.of(SubIndication.TIMESTAMP_ORDER_FAILURE);
        }
        return new Outcome(Integrity.INTACT, failure, Optional.of(signer), Optional.of(answer), answer.reasons());
    }

    private boolean weak(TimeStampToken token, X509Certificate signer, Instant moment) {
        KeyFacts key = KeyFacts.of(signer.getPublicKey());
        return !algorithms.acceptsDigest(token.imprintDigest(), moment)
                || !algorithms.acceptsDigest(token.cms().digest(), moment)
                || !algorithms.acceptsKey(key.algorithm(), key.bits(), moment);
    }
}
