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
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.signing.SigningKey;

/** The signatory signs, one document or many, with one PIN (NĐ 30/2020, Điều 13). */
@ApplicationScoped
public class Signing {

    @Inject
    private KeyVault vault;

    @Inject
    private Credentials credentials;

    @Inject
    private SignerCertificates certificates;

    @Inject
    private SigningAct act;

    @Inject
    private Clock clock;

    /**
     * A document as the signatory saw it.
     *
     * @param id of the document
     * @param version of the form
     */
    public record Seen(long id, long version) {}

    /** How it went with one document of many. */
    public sealed interface Outcome {

        /** Signed. */
        record Signed(long id) implements Outcome {}

        /** Refused, and why; the document is as it was. */
        record NotSigned(long id, Refusal reason) implements Outcome {}
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

    /**
     * Signs one document.
     *
     * @param pin of the signatory's own key; kept nowhere
     * @param unknownAccepted whether the person signs although the status of the certificate cannot be found out
     * @throws Refusal for a wrong PIN, or a certificate that is out of its dates or revoked; nothing is changed
     */
    public void sign(Actor actor, long id, long version, char[] pin, boolean unknownAccepted) {
        SignerStanding standing = requireFit(actor, unknownAccepted);
        act.sign(actor, id, version, vault.openPersonal(actor, pin), standing);
    }

    /**
     * Opens the actor's key once for many documents.
     *
     * @param pin of the signatory's own key; kept nowhere
     * @param unknownAccepted whether the person signs although the status of the certificate cannot be found out
     * @throws Refusal as {@link #sign}; nothing is signed
     */
    public Opened open(Actor actor, char[] pin, boolean unknownAccepted) {
        SignerStanding standing = requireFit(actor, unknownAccepted);
        return new Opened(actor, vault.openPersonal(actor, pin), standing);
    }

    /** A key that its holder has opened for a batch. */
    public static final class Opened {
        private final Actor actor;
        private final SigningKey key;
        private final SignerStanding standing;

        private Opened(Actor actor, SigningKey key, SignerStanding standing) {
            this.actor = actor;
            this.key = key;
            this.standing = standing;
        }
    }

    /** Signs one document of a batch, in a transaction of its own; a refusal is an outcome. */
    public Outcome sign(Opened opened, Seen document) {
        try {
            act.sign(opened.actor, document.id(), document.version(), opened.key, opened.standing);
            return new Outcome.Signed(document.id());
        } catch (Refusal refusal) {
            return new Outcome.NotSigned(document.id(), refusal);
        }
    }
}
