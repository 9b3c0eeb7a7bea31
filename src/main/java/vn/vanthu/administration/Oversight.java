package vn.vanthu.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vanthu.audit.ChainVerification;
import vn.vanthu.audit.Entry;
import vn.vanthu.audit.JournalRecords;
import vn.vanthu.credential.Credential;
import vn.vanthu.credential.Credentials;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.verification.ConfiguredTrust;
import vn.vanthu.verification.TrustMaterial;

/** What an administrator may look at: certificates, trust and the journal. */
@ApplicationScoped
public class Oversight {

    private static final int PART = 500;

    @Inject
    private Credentials credentials;

    @Inject
    private ConfiguredTrust trust;

    @Inject
    private JournalRecords journal;

    /** The registry of certificates, the newest first. */
    public List<Credential> certificates(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return credentials.all();
    }

    /** Whom this installation trusts now. */
    public TrustMaterial trust(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return trust.material();
    }

    /** The folder that trust is read from. */
    public Path trustFolder(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return trust.place();
    }

    /** Why the newest state of that folder is not in force; empty when it is. */
    public Optional<String> trustProblem(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return trust.problem();
    }

    /** The latest entries of the journal, the newest first. */
    public List<Entry> latest(Actor actor, int limit) {
        actor.require(Role.ADMINISTRATOR);
        return journal.latest(limit);
    }

    /**
     * Walks the whole chain and computes every hash anew. Checkpoints are not part of it: comparing with those kept outside
     * is for {@code vanthu-tools audit verify}, on another machine.
     */
    public ChainVerification.Report verifyJournal(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        ChainVerification verification = new ChainVerification(List.of(), (chain, moment) -> false);
        long last = 0;
        for (List<Entry> part = journal.after(last, PART); !part.isEmpty(); part = journal.after(last, PART)) {
            part.forEach(verification::accept);
            last = part.get(part.size() - 1).sequence();
        }
        return verification.report();
    }
}
