package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.content.StoredContent;

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
    public void sign(long id, long version, SignerKeys.Opened opened) {
        Actor actor = opened.actor();
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.SIGN, id, version);
        authorities.require(document, actor.positionId());
        StoredContent signed = sealing.sign(document.contentSha256().orElseThrow(), actor, opened.key());
        opened.requireGood(check.examine(signed.sha256(), actor.personId(), actor.agencyId()));
        document.sign(signed.sha256(), clock.instant());
        records.keep(document, signed, OutgoingVersion.Cause.SIGNED, actor.fullName());
        records.done(document, OutgoingAct.SIGN, actor, "", opened.standing().facts());
    }
}
