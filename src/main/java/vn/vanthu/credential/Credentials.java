package vn.vanthu.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.audit.Author;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.secret.ServerKey;

/** The registry of certificates, by owner and by fingerprint. */
@ApplicationScoped
public class Credentials {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ServerKey serverKey;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** The credential a person signs with: the newest that is not withdrawn. */
    public Optional<Credential> ofPerson(long personId) {
        return newest(
                "select c from Credential c where c.personId = :owner and c.withdrawnAt is null"
                        + " order by c.id desc",
                personId);
    }

    /** The credential an agency seals with: the newest that is not withdrawn. */
    public Optional<Credential> ofAgency(long agencyId) {
        return newest(
                "select c from Credential c where c.agencyId = :owner and c.councilId is null and c.withdrawnAt is null"
                        + " order by c.id desc",
                agencyId);
    }

    /** The credential a council with a seal of its own seals with: the newest that is not withdrawn. */
    public Optional<Credential> ofCouncil(long councilId) {
        return newest(
                "select c from Credential c where c.councilId = :owner and c.withdrawnAt is null"
                        + " order by c.id desc",
                councilId);
    }

    /** Whose certificate this is, withdrawn ones included; by SHA-256, lower-case hexadecimal. */
    public Optional<Credential> byFingerprint(String fingerprint) {
        return entities.createQuery(
                        "select c from Credential c where c.fingerprint = :fingerprint order by c.id desc",
                        Credential.class)
                .setParameter("fingerprint", fingerprint)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Every credential, the newest first. */
    public List<Credential> all() {
        return entities.createQuery("select c from Credential c order by c.id desc", Credential.class)
                .getResultList();
    }

    /**
     * Takes a person's software key into the vault, from now on under a PIN.
     *
     * @param image PNG of the handwritten signature, or null
     */
    @Transactional
    public Credential registerPersonal(
            Author author, long personId, PrivateKey key, List<X509Certificate> chain, char[] pin, byte[] image) {
        return register(author, Credential.Owner.person(personId), key, chain, pin, image);
    }

    /**
     * Takes an agency's software key into the vault, under a password that only this server knows.
     *
     * @param image PNG of the seal at real size, or null
     */
    @Transactional
    public Credential registerAgency(
            Author author, long agencyId, PrivateKey key, List<X509Certificate> chain, byte[] image) {
        return register(author, Credential.Owner.agency(agencyId), key, chain, agencyPassword(agencyId), image);
    }

    /** The same for a council of the agency that has a seal of its own. */
    @Transactional
    public Credential registerCouncil(Author author, long agencyId, long councilId, KeyFile file, byte[] image) {
        Credential.Owner owner = Credential.Owner.council(agencyId, councilId);
        return register(author, owner, file.key(), file.chain(), councilPassword(councilId), image);
    }

    /** From now on nobody signs with it here; signatures made before stay what they are. */
    @Transactional
    public void withdraw(Author author, long credentialId) {
        Credential credential = entities.find(Credential.class, credentialId);
        credential.withdraw(clock.instant());
        journal(author, "credential.withdrawn", credential);
    }

    char[] agencyPassword(long agencyId) {
        return serverKey.derivePassword("agency-key-" + agencyId);
    }

    char[] councilPassword(long councilId) {
        return serverKey.derivePassword("council-key-" + councilId);
    }

    private Credential register(
            Author author,
            Credential.Owner owner,
            PrivateKey key,
            List<X509Certificate> chain,
            char[] password,
            byte[] image) {
        CertificateForms forms = CertificateForms.of(chain);
        if (byFingerprint(forms.fingerprint()).filter(one -> !one.withdrawn()).isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "credential.file.taken");
        }
        byte[] sealed = serverKey.seal(pkcs12(key, chain, password), forms.fingerprint());
        Credential credential =
                new Credential(owner, Credential.Kind.SOFTWARE, commonName(chain.get(0)), forms, sealed, image);
        entities.persist(credential);
        entities.flush();
        journal(author, "credential.registered", credential);
        return credential;
    }

    private void journal(Author author, String act, Credential credential) {
        journal.record(
                author,
                act,
                new Subject("credential", Long.toString(credential.id())),
                Map.of("fingerprint", credential.fingerprint(), "label", credential.label()));
    }

    private Optional<Credential> newest(String query, long owner) {
        return entities.createQuery(query, Credential.class)
                .setParameter("owner", owner)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static byte[] pkcs12(PrivateKey key, List<X509Certificate> chain, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", key, password, chain.toArray(Certificate[]::new));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The key cannot be stored", e);
        }
    }

    private static String commonName(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName();
        try {
            return new javax.naming.ldap.LdapName(name)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .findFirst()
                            .orElse(name);
        } catch (javax.naming.InvalidNameException e) {
            return name;
        }
    }
}
