package vn.vanthu.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.secret.ServerKey;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.WrongPasswordException;
import vn.vanthu.signing.pkcs12.Pkcs12;

/** Opens signing keys: a person's with their PIN, an agency's for the acts that seal. */
@ApplicationScoped
public class KeyVault {

    /** Opening a PKCS#12 costs ten thousand hashes; an agency seals all day with the same one. */
    private final Map<Long, SigningKey> agencyKeys = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Credentials credentials;

    @Inject
    private ServerKey serverKey;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * Opens the actor's own key. A wrong PIN is counted and journaled in a transaction of its own, so that the refusal
     * does not undo the count.
     *
     * @throws Refusal when there is no key, it is out of its dates, the PIN is wrong, or too many were wrong lately
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = Refusal.class)
    public SigningKey openPersonal(Actor actor, char[] pin) {
        Credential credential = credentials
                .ofPerson(actor.personId())
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "credential.none"));
        entities.lock(credential, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        requireUsable(credential, now);
        if (credential.delayed(now)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "credential.pin.delayed");
        }
        try {
            SigningKey key = unseal(credential, pin);
            credential.rightPin();
            return key;
        } catch (WrongPasswordException e) {
            credential.wrongPin(now);
            journal.record(
                    actor,
                    "credential.wrong-pin",
                    new Subject("credential", Long.toString(credential.id())),
                    Map.of("fingerprint", credential.fingerprint()));
            throw new Refusal(e, Refusal.Kind.INVALID, "credential.pin.wrong");
        }
    }

    /** Opens an agency's key, to seal what its own signatory has signed. */
    public SigningKey openAgency(long agencyId) {
        Credential credential = credentials
                .ofAgency(agencyId)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "credential.agency-none"));
        requireUsable(credential, clock.instant());
        return agencyKeys.computeIfAbsent(
                credential.id(), id -> unseal(credential, credentials.agencyPassword(agencyId)));
    }

    /** Opens the key of a council that has a seal of its own, under the same promise. */
    public SigningKey openCouncil(long councilId) {
        Credential credential = credentials
                .ofCouncil(councilId)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "credential.council-none"));
        requireUsable(credential, clock.instant());
        return agencyKeys.computeIfAbsent(
                credential.id(), id -> unseal(credential, credentials.councilPassword(councilId)));
    }

    private SigningKey unseal(Credential credential, char[] password) {
        byte[] pkcs12 = serverKey.open(credential.sealedKey(), credential.fingerprint());
        return Pkcs12.open(pkcs12, credential.label(), password).onlyKey();
    }

    private static void requireUsable(Credential credential, Instant now) {
        if (credential.kind() != Credential.Kind.SOFTWARE) {
            throw new Refusal(Refusal.Kind.CONFLICT, "credential.elsewhere");
        }
        if (now.isBefore(credential.validFrom()) || now.isAfter(credential.validTo())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "credential.expired", credential.label());
        }
    }
}
