package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;

/** The signatory signs, one document or many, with one PIN (NĐ 30/2020, Điều 13). */
@ApplicationScoped
public class Signing {

    @Inject
    private SignerKeys keys;

    @Inject
    private SigningAct act;

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

    /**
     * Signs one document.
     *
     * @param pin of the signatory's own key; kept nowhere
     * @param unknownAccepted whether the person signs although the status of the certificate cannot be found out
     * @throws Refusal for a wrong PIN, or a certificate that is out of its dates or revoked; nothing is changed
     */
    public void sign(Actor actor, long id, long version, char[] pin, boolean unknownAccepted) {
        act.sign(id, version, keys.open(actor, pin, unknownAccepted));
    }

    /** Signs one document of a batch, in a transaction of its own; a refusal is an outcome. */
    public Outcome sign(SignerKeys.Opened opened, Seen document) {
        try {
            act.sign(document.id(), document.version(), opened);
            return new Outcome.Signed(document.id());
        } catch (Refusal refusal) {
            return new Outcome.NotSigned(document.id(), refusal);
        }
    }
}
