package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
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
     * @throws Refusal for a wrong PIN, or a certificate that is out of its dates or revoked; nothing is changed
     */
    public void sign(Actor actor, long id, long version, char[] pin) {
        act.sign(actor, id, version, vault.openPersonal(actor, pin));
    }

    /**
     * Signs each document in a transaction of its own and keeps going when one is refused.
     *
     * @return an outcome a document, in their order
     * @throws Refusal for a wrong PIN; nothing is signed
     */
    public List<Outcome> signAll(Actor actor, List<Seen> documents, char[] pin) {
        SigningKey key = vault.openPersonal(actor, pin);
        List<Outcome> outcomes = new ArrayList<>();
        for (Seen document : documents) {
            try {
                act.sign(actor, document.id(), document.version(), key);
                outcomes.add(new Outcome.Signed(document.id()));
            } catch (Refusal refusal) {
                outcomes.add(new Outcome.NotSigned(document.id(), refusal));
            }
        }
        return outcomes;
    }
}
