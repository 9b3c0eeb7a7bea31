package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.DocumentIssued.Finding;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.signing.SigningKey;

/** Signs one document with a key that is open, and checks the signature it made before anything is kept. */
@ApplicationScoped
class SigningAct {

    @Inject
    private OutgoingRecords records;

    @Inject
    private PdfSealing sealing;

    @Inject
    private SignedSheets check;

    @Inject
    private Authorities authorities;

    @Inject
    private Clock clock;

    @Transactional
    public void sign(Actor actor, long id, long version, SigningKey key, SignerStanding standing) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.SIGN, id, version);
        authorities.require(document, actor.positionId());
        StoredContent signed = sealing.sign(document.contentSha256().orElseThrow(), actor, key);
        FileFacts facts = check.examine(signed.sha256(), actor.personId(), actor.agencyId());
        // an unknown status, which the person accepted, leaves the signature itself indeterminate until it is known
        boolean accepted = standing.unknown() && facts.person() == Finding.INDETERMINATE;
        if (facts.person() != Finding.VALID && !accepted) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "outgoing.refused.own-signature", String.join("; ", facts.reasons()));
        }
        document.sign(signed.sha256(), clock.instant());
        records.keep(document, signed, OutgoingVersion.Cause.SIGNED, actor.fullName());
        records.done(document, OutgoingAct.SIGN, actor, "", standing.facts());
    }
}
