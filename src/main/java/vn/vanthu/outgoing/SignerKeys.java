package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.vanthu.credential.Credential;
import vn.vanthu.credential.Credentials;
import vn.vanthu.credential.KeyVault;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.DocumentIssued.Finding;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.signing.SigningKey;

/** Opens somebody's own key with their PIN, after their certificate was found fit (Thông tư 15/2025/TT-BKHCN). */
@ApplicationScoped
public class SignerKeys {

    @Inject
    private KeyVault vault;

    @Inject
    private Credentials credentials;

    @Inject
    private SignerCertificates certificates;

    @Inject
    private Clock clock;

    /**
     * A key that its holder has opened.
     *
     * @param standing what was found of its certificate before
     */
    public record Opened(Actor actor, SigningKey key, SignerStanding standing) {

        /** Throws {@link Refusal} unless the signature that was made with it is good, as far as its holder wanted to know. */
        public void requireGood(FileFacts facts) {
            // an unknown status, which the person accepted, leaves the signature itself indeterminate until it is known
            boolean accepted = standing.unknown() && facts.person() == Finding.INDETERMINATE;
            if (facts.person() != Finding.VALID && !accepted) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT, "outgoing.refused.own-signature", String.join("; ", facts.reasons()));
            }
        }
    }

    /**
     * Opens the actor's key.
     *
     * @param pin of the key; kept nowhere
     * @param unknownAccepted whether the person signs although the status of the certificate cannot be found out
     * @throws Refusal for a wrong PIN, or a certificate that is out of its dates or revoked
     */
    public Opened open(Actor actor, char[] pin, boolean unknownAccepted) {
        SignerStanding standing = requireFit(actor, unknownAccepted);
        return new Opened(actor, vault.openPersonal(actor, pin), standing);
    }

    /** Whether the actor's certificate may be used now; empty when there is none. */
    public Optional<SignerStanding> standing(Actor actor) {
        return credentials
                .ofPerson(actor.personId())
                .map(credential -> new SignerStanding(certificates.examine(credential.chain())));
    }

    /** Refuses before the PIN is tried: a certificate that must not be used, or one whose unknown status nobody accepted. */
    private SignerStanding requireFit(Actor actor, boolean unknownAccepted) {
        Credential credential = credentials
                .ofPerson(actor.personId())
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "credential.none"));
        SignerStanding standing = new SignerStanding(certificates.examine(credential.chain()));
        Instant now = clock.instant();
        if (now.isBefore(credential.validFrom()) || now.isAfter(credential.validTo())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "credential.expired", credential.label());
        }
        if (standing.revoked()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "credential.revoked", credential.label());
        }
        if (standing.refused()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "outgoing.refused.certificate", standing.reasons());
        }
        if (standing.unknown() && !unknownAccepted) {
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.refused.status-unknown", standing.reasons());
        }
        return standing;
    }
}
