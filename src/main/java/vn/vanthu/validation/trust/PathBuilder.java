package vn.vanthu.validation.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import vn.vanthu.validation.IssuerSource;
import vn.vanthu.validation.Purpose;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.TrustStore;

/** Finds a path from a certificate to a configured anchor (RFC 4158), through cross-certificates too. */
final class PathBuilder {
    private static final int MAX_LENGTH = 10;
    private static final int MAX_STEPS = 400;
    private static final int MOST_FETCHES = 3;

    private static final int MOST_JUDGED = 5_000;

    private final Map<List<X509Certificate>, Optional<Reason>> judged = new ConcurrentHashMap<>();
    private final TrustStore trust;
    private final IssuerSource issuers;
    private final CertificateSignatures signatures;

    PathBuilder(TrustStore trust, IssuerSource issuers, CertificateSignatures signatures) {
        this.trust = trust;
        this.issuers = issuers;
        this.signatures = signatures;
    }

    /**
     * The best path: one to an anchor that breaks no rule and is in date, else one to an anchor, else the longest.
     *
     * @param pool certificates that came with the signature
     */
    CertificatePath build(
            X509Certificate leaf, Collection<X509Certificate> pool, Set<Purpose> purposes, Instant moment) {
        Search search = new Search(pool, purposes, moment);
        search.extend(new ArrayList<>(List.of(leaf)));
        if (search.best == null) {
            return new CertificatePath(search.longest, Optional.empty(), broken(search.longest));
        }
        return search.best;
    }

    /** The same few paths come again and again; what is wrong with one does not depend on the moment. */
    private Optional<Reason> broken(List<X509Certificate> path) {
        if (judged.size() > MOST_JUDGED) {
            judged.clear();
        }
        return judged.computeIfAbsent(List.copyOf(path), ChainRules::broken);
    }

    private final class Search {
        private final Collection<X509Certificate> pool;
        private final Set<Purpose> purposes;
        private final Instant moment;
        private List<X509Certificate> longest = List.of();
        private CertificatePath best;
        private boolean bestInDate;
        private int steps;
        private int fetches;

        Search(Collection<X509Certificate> pool, Set<Purpose> purposes, Instant moment) {
            this.pool = pool;
            this.purposes = purposes;
            this.moment = moment;
        }

        /** Follows issuers; true when a path without fault was found. */
        boolean extend(List<X509Certificate> path) {
            if (path.size() > longest.size()) {
                longest = List.copyOf(path);
            }
            X509Certificate last = path.get(path.size() - 1);
            Optional<TrustStore.Anchor> anchor = trust.anchor(last).filter(found -> found.covers(purposes, moment));
            if (anchor.isPresent() && offer(path, anchor)) {
                return true;
            }
            if (path.size() >= MAX_LENGTH || selfSigned(last)) {
                return false;
            }
            for (X509Certificate issuer : candidates(last)) {
                if (++steps > MAX_STEPS) {
                    return false;
                }
                if (path.contains(issuer) || !signatures.signed(last, issuer.getPublicKey())) {
                    continue;
                }
                path.add(issuer);
                boolean done = extend(path);
                path.remove(path.size() - 1);
                if (done) {
                    return true;
                }
            }
            return false;
        }

        private boolean offer(List<X509Certificate> path, Optional<TrustStore.Anchor> anchor) {
            CertificatePath found = new CertificatePath(path, anchor, broken(path));
            boolean inDate = path.stream().allMatch(certificate -> Dates.covers(certificate, moment));
            boolean perfect = found.broken().isEmpty() && inDate;
            boolean better = best == null
                    || best.broken().isPresent() && found.broken().isEmpty()
                    || !bestInDate
                            && inDate
                            && best.broken().isPresent() == found.broken().isPresent();
            if (better) {
                best = found;
                bestInDate = inDate;
            }
            return perfect;
        }

        private boolean selfSigned(X509Certificate certificate) {
            return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                    && signatures.signed(certificate, certificate.getPublicKey());
        }

        private List<X509Certificate> candidates(X509Certificate certificate) {
            X500Principal wanted = certificate.getIssuerX500Principal();
            Set<X509Certificate> found = new LinkedHashSet<>();
            for (TrustStore.Anchor anchor : trust.anchors()) {
                addIfNamed(found, anchor.certificate(), wanted);
            }
            for (X509Certificate other : trust.intermediates()) {
                addIfNamed(found, other, wanted);
            }
            for (X509Certificate other : pool) {
                addIfNamed(found, other, wanted);
            }
            // what is fetched may name addresses in its turn: a few of them for one path, not a walk through the
            // network
            if (fetches < MOST_FETCHES
                    && found.stream().noneMatch(issuer -> signatures.signed(certificate, issuer.getPublicKey()))) {
                fetches++;
                found.addAll(issuers.issuers(certificate));
            }
            return found.isEmpty() ? Collections.emptyList() : List.copyOf(found);
        }

        private void addIfNamed(Set<X509Certificate> found, X509Certificate candidate, X500Principal wanted) {
            if (candidate.getSubjectX500Principal().equals(wanted)) {
                found.add(candidate);
            }
        }
    }
}
