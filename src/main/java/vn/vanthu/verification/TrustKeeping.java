package vn.vanthu.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.validation.Purpose;
import vn.vanthu.validation.list.TrustedList;
import vn.vanthu.validation.list.TrustedListException;

/**
 * Administrators take certificates into the trust of this installation and out of it. To trust one, the fingerprint has
 * to be given as the authority publishes it: who only presses a button has compared nothing.
 */
@ApplicationScoped
public class TrustKeeping {

    private static final int LARGEST = 64 * 1024;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Journal journal;

    @Inject
    private ConfiguredTrust trust;

    @Inject
    private Clock clock;

    /** The certificates in force, the newest first. */
    public List<TrustedCertificate> certificates(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return entities.createQuery(
                        "select c from TrustedCertificate c where c.removedAt is null order by c.id desc",
                        TrustedCertificate.class)
                .getResultList();
    }

    /**
     * Reads a certificate to be looked at; nothing is trusted by it.
     *
     * @throws Refusal when the file is no certificate, PEM or DER
     */
    public ProposedAnchor read(Actor actor, String name, byte[] file) {
        actor.require(Role.ADMINISTRATOR);
        if (file.length > LARGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "verification.trust.unreadable");
        }
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file));
            return new ProposedAnchor(certificate, plain(name));
        } catch (GeneralSecurityException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "verification.trust.unreadable");
        }
    }

    /**
     * Trusts a certificate from now on.
     *
     * @param published fingerprint (SHA-256) as the authority publishes it; blanks and colons do not count
     * @param from trusted for signatures made from this moment on, empty for always
     * @param until trusted for signatures made before this moment, empty for always
     * @throws Refusal when the fingerprint is another one, no purpose is given, the dates cross, or it is trusted already
     */
    @Transactional
    public void trust(
            Actor actor,
            ProposedAnchor proposed,
            String published,
            Set<Purpose> purposes,
            Optional<Instant> from,
            Optional<Instant> until) {
        actor.require(Role.ADMINISTRATOR);
        requireSame(published, proposed);
        if (purposes.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "verification.trust.no-purpose");
        }
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new Refusal(Refusal.Kind.INVALID, "verification.trust.crossed-dates");
        }
        if (certificates(actor).stream().anyMatch(each -> each.fingerprint().equals(proposed.fingerprint()))) {
            throw new Refusal(Refusal.Kind.INVALID, "verification.trust.already");
        }
        TrustedCertificate certificate = new TrustedCertificate(proposed, purposes, from, until);
        certificate.addedBy(actor.fullName(), clock.instant());
        entities.persist(certificate);
        entities.flush();
        trust.forgetStored();
        record(actor, "trust.added", certificate);
    }

    /**
     * Trusts the services of a trusted list (ETSI TS 119 612) while they are or were granted; those that are trusted
     * already stay as they are.
     *
     * @param signer who has to have signed the list
     * @param published fingerprint (SHA-256) of that certificate as its operator publishes it
     * @return how many were added
     * @throws Refusal when the fingerprint is another one, or the list is not signed by that key
     */
    @Transactional
    public int trustList(Actor actor, String name, byte[] list, ProposedAnchor signer, String published) {
        actor.require(Role.ADMINISTRATOR);
        requireSame(published, signer);
        List<TrustedList.Listed> services;
        try {
            services = TrustedList.read(list, signer.certificate()).services();
        } catch (TrustedListException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "verification.trust.list-refused");
        }
        Set<String> known = certificates(actor).stream()
                .map(TrustedCertificate::fingerprint)
                .collect(Collectors.toSet());
        List<TrustedCertificate> fresh = new ArrayList<>();
        for (TrustedList.Listed service : services) {
            ProposedAnchor proposed = new ProposedAnchor(service.certificate(), plain(name));
            if (known.add(proposed.fingerprint())) {
                fresh.add(new TrustedCertificate(
                        proposed, service.purposes(), Optional.of(service.from()), service.until()));
            }
        }
        for (TrustedCertificate certificate : fresh) {
            certificate.addedBy(actor.fullName(), clock.instant());
            entities.persist(certificate);
        }
        entities.flush();
        trust.forgetStored();
        fresh.forEach(certificate -> record(actor, "trust.added", certificate));
        return fresh.size();
    }

    private static void requireSame(String published, ProposedAnchor proposed) {
        if (!published.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT).equals(proposed.fingerprint())) {
            throw new Refusal(Refusal.Kind.INVALID, "verification.trust.other-fingerprint");
        }
    }

    /**
     * Trusts a certificate no longer.
     *
     * @throws Refusal when it is not trusted
     */
    @Transactional
    public void remove(Actor actor, long id) {
        actor.require(Role.ADMINISTRATOR);
        TrustedCertificate certificate = certificates(actor).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "verification.trust.gone"));
        certificate.removedBy(actor.fullName(), clock.instant());
        entities.flush();
        trust.forgetStored();
        record(actor, "trust.removed", certificate);
    }

    private void record(Actor actor, String act, TrustedCertificate certificate) {
        journal.record(
                actor,
                act,
                new Subject("trusted-certificate", Long.toString(certificate.id())),
                Map.of(
                        "subject",
                        certificate.subject(),
                        "sha256",
                        certificate.fingerprint(),
                        "purposes",
                        certificate.purposes().toString()));
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("\\p{Cntrl}", " ").strip();
        return shown.length() > 100 ? shown.substring(0, 100) : shown;
    }
}
