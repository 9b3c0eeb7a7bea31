package vn.vanthu.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.access.DemoAccounts;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.outgoing.Checking;
import vn.vanthu.outgoing.ContentSource;
import vn.vanthu.outgoing.DraftForm;
import vn.vanthu.outgoing.Drafting;
import vn.vanthu.outgoing.Issuing;
import vn.vanthu.outgoing.Numbering;
import vn.vanthu.outgoing.OutgoingAct;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.PaperReason;
import vn.vanthu.outgoing.PaperRegistration;
import vn.vanthu.outgoing.Secrecy;
import vn.vanthu.outgoing.Signing;
import vn.vanthu.outgoing.Submitting;

/** What the demo's people do with the documents they send. */
@ApplicationScoped
public class DemoSenders {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DemoActors people;

    @Inject
    private Drafting drafting;

    @Inject
    private Submitting submitting;

    @Inject
    private Checking checking;

    @Inject
    private Signing signing;

    @Inject
    private Numbering numbering;

    @Inject
    private Issuing issuing;

    @Inject
    private PaperRegistration paper;

    /** Does the act where the document waits for it; otherwise nothing. */
    void perform(DemoPlan.Act act) {
        Actor drafter = people.login(act.text().drafter());
        Optional<OutgoingDocument> known = find(drafter.agencyId(), act.text().subject());
        if (onPaper(act)) {
            if (act.kind() == DemoPlan.Kind.ISSUE && known.isEmpty()) {
                registerPaper(act, drafter);
            }
            return;
        }
        if (act.kind() == DemoPlan.Kind.BEGIN) {
            if (known.isEmpty()) {
                drafting.begin(drafter, form(act.document(), act.text(), drafter));
            }
            return;
        }
        known.filter(document -> meaning(act.kind()).allowedIn(document.state()))
                .ifPresent(document -> advance(act.kind(), document, drafter));
    }

    /** The document of a subject, if it was begun. */
    Optional<OutgoingDocument> find(long agencyId, String subject) {
        return entities.createQuery(
                        "select d from OutgoingDocument d where d.agencyId = :agency and d.subject = :subject"
                                + " order by d.id",
                        OutgoingDocument.class)
                .setParameter("agency", agencyId)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** Some units still send paper, some more than others: that is what the signing rate is there to show. */
    private static boolean onPaper(DemoPlan.Act act) {
        int tenths =
                switch (act.text().drafter()) {
                    case "oanh.ly" -> 4;
                    case "binh.tran" -> 3;
                    case "an.nguyen" -> 1;
                    default -> 0;
                };
        return act.document() * 7 % 10 < tenths;
    }

    private void registerPaper(DemoPlan.Act act, Actor drafter) {
        DraftForm form = form(act.document(), act.text(), drafter);
        byte[] scan = drafting.preview(drafter, form);
        paper.register(
                people.holder(drafter.agencyId(), Role.CLERK).actor(),
                drafter.unitId(),
                form,
                PaperReason.NOT_CONNECTED,
                "",
                new ByteArrayInputStream(scan));
    }

    private void advance(DemoPlan.Kind kind, OutgoingDocument document, Actor drafter) {
        long id = document.id();
        long version = document.version();
        Actor clerk = people.holder(drafter.agencyId(), Role.CLERK).actor();
        Actor head = people.head(drafter.agencyId(), drafter.unitId());
        Actor signatory = people.holder(drafter.agencyId(), Role.SIGNATORY).actor();
        switch (kind) {
            case SUBMIT -> submitting.submit(drafter, id, version, "");
            case SEND_BACK ->
                checking.sendBack(head, id, version, "Đề nghị bổ sung số liệu của tháng trước để so sánh.");
            case PASS_CONTENT -> checking.passContent(head, id, version, "", false);
            case PASS_FORM -> checking.passForm(clerk, id, version, "", false);
            case SIGN -> signing.sign(signatory, id, version, DemoAccounts.PASSWORD.toCharArray(), false);
            case NUMBER -> numbering.number(clerk, id, version);
            case ISSUE -> issuing.sealAndIssue(clerk, id, version);
            default -> throw new IllegalArgumentException("not a sender's act: " + kind);
        }
    }

    private static OutgoingAct meaning(DemoPlan.Kind kind) {
        return OutgoingAct.valueOf(kind.name());
    }

    private DraftForm form(int ordinal, DemoCatalogue.Text text, Actor drafter) {
        String printed = text.recipients().stream()
                .map(code -> "- " + people.agency(code).name() + ";")
                .collect(Collectors.joining("\n"));
        String opening = text.type() == DocumentType.OFFICIAL_LETTER || text.type() == DocumentType.SUBMISSION
                ? "- Như trên;\n"
                : "";
        return new DraftForm(
                text.type(),
                text.subject(),
                ordinal % 11 == 4 ? Urgency.URGENT : Urgency.NORMAL,
                Secrecy.NONE,
                ContentSource.COMPOSED,
                text.addressees(),
                text.recipients().stream().map(code -> people.agency(code).id()).collect(Collectors.toSet()),
                (opening.isEmpty() ? printed + "\n" : opening) + "- Lưu: VT, " + drafter.unitName() + ".",
                text.body(),
                people.holder(drafter.agencyId(), Role.SIGNATORY).id());
    }
}
