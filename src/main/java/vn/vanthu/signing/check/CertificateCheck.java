package vn.vanthu.signing.check;

import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.signing.UnsuitableKeyException;
import vn.vanthu.validation.Purpose;
import vn.vanthu.validation.RevocationSource;
import vn.vanthu.validation.RevocationStatus;
import vn.vanthu.validation.SubIndication;
import vn.vanthu.validation.ValidationContext;
import vn.vanthu.validation.trust.ChainCheck;

/**
 * Says whether one may sign with a certificate now: chain to a configured anchor, dates, key usage, algorithms and
 * revocation, by the same rules by which the signature will be checked later.
 *
 * <p>A certificate that is expired, not yet valid, revoked, foreign or not for signing is refused. One whose revocation
 * status cannot be found out is unknown: a person may accept that, and the journal has to say so.
 */
public final class CertificateCheck {

    private final ValidationContext context;
    private final Clock clock;

    /**
     * @param context anchors, intermediates and sources of revocation data
     * @param clock the moment of signing
     */
    public CertificateCheck(ValidationContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
    }

    /**
     * Checks now.
     *
     * @param chain the signer's certificate first
     * @param purpose whose signature it will be
     */
    public CertificateFindings check(List<X509Certificate> chain, Purpose purpose) {
        Instant now = clock.instant();
        List<Recorder> recorders =
                context.revocation().stream().map(Recorder::new).toList();
        ValidationContext recorded = new ValidationContext(
                context.trust(),
                new ArrayList<RevocationSource>(recorders),
                context.issuers(),
                context.algorithms(),
                context.budget());
        ChainCheck.Answer answer = new ChainCheck(recorded)
                .check(new ChainCheck.Question(
                        chain.get(0), chain, List.of(), Set.of(purpose), now, true, Optional.of(now), now));
        List<byte[]> lists = new ArrayList<>();
        List<byte[]> responses = new ArrayList<>();
        recorders.forEach(recorder -> {
            lists.addAll(recorder.lists.values());
            responses.addAll(recorder.responses);
        });
        return new CertificateFindings(
                conclusion(answer), now, chain.get(0), answer.chain(), answer.reasons(), lists, responses);
    }

    private static CertificateFindings.Conclusion conclusion(ChainCheck.Answer answer) {
        if (answer.failure().isEmpty()) {
            return CertificateFindings.Conclusion.GOOD;
        }
        // an authority that is revoked is not made good by a signer whose status is unknown
        boolean revoked =
                answer.chain().stream().anyMatch(each -> each.revocation().status() == RevocationStatus.REVOKED);
        return answer.failure().get() == SubIndication.TRY_LATER && !revoked
                ? CertificateFindings.Conclusion.UNKNOWN
                : CertificateFindings.Conclusion.REFUSED;
    }

    /** Remembers what evidence a source gave. */
    private static final class Recorder implements RevocationSource {
        private final RevocationSource source;
        private final Map<X509CRL, byte[]> lists = new LinkedHashMap<>();
        private final List<byte[]> responses = new ArrayList<>();

        Recorder(RevocationSource source) {
            this.source = source;
        }

        @Override
        public List<X509CRL> crls(X509Certificate certificate, X509Certificate issuer) {
            List<X509CRL> found = source.crls(certificate, issuer).stream()
                    .filter(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                    .toList();
            for (X509CRL list : found) {
                try {
                    lists.put(list, list.getEncoded());
                } catch (CRLException e) {
                    throw new UnsuitableKeyException("a revocation list cannot be encoded");
                }
            }
            return found;
        }

        @Override
        public List<byte[]> ocspResponses(X509Certificate certificate, X509Certificate issuer) {
            List<byte[]> found = source.ocspResponses(certificate, issuer);
            responses.addAll(found);
            return found;
        }
    }
}
