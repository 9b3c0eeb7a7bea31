package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.PlaceAndDate;
import vn.vanthu.document.RelationKind;
import vn.vanthu.exchange.Exchange;
import vn.vanthu.exchange.SentRelation;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;

/**
 * What comes after an issued document that was wrong (NĐ 30/2020, Điều 18.4): wrong content is amended or replaced by a
 * document of the same form, wrong form or procedure is corrected by an official letter. The later document goes its
 * whole way like any other; when it is issued, receivers of the earlier one see it.
 */
@ApplicationScoped
public class FollowUps {

    private static final int LONGEST_REASON = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Drafting drafting;

    @Inject
    private Directory directory;

    @Inject
    private Exchange exchange;

    @Inject
    private Clock clock;

    /**
     * Begins the draft of the later document, with receivers, signatory and, for a replacement, the text of the earlier.
     *
     * @param version of the earlier document as the person saw it
     * @return id of the draft
     * @throws InvalidDraft without a reason, or with one over 1000 characters
     */
    @Transactional
    public long begin(Actor actor, long earlierId, long version, RelationKind kind, String reason) {
        OutgoingDocument earlier = records.lockFor(actor, OutgoingAct.FOLLOW_UP, earlierId, version);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new InvalidDraft(
                    Map.of("reason", why.isEmpty() ? "outgoing.reason.missing" : "outgoing.reason.long"));
        }
        long id = drafting.begin(actor, draft(earlier, kind));
        OutgoingDocument later = entities.find(OutgoingDocument.class, id);
        if (kind == RelationKind.REPLACES) {
            later.attach(unsealed(earlier), clock.instant());
        }
        entities.persist(new OutgoingRelation(later, earlier, kind, why, actor, clock.instant()));
        records.done(earlier, OutgoingAct.FOLLOW_UP, actor, why);
        return id;
    }

    /** The files beside the earlier document as they were before the agency sealed them. */
    private List<AnnexFile> unsealed(OutgoingDocument earlier) {
        return entities.createQuery(
                        "select v from OutgoingVersion v where v.documentId = :id and v.cause = :signed"
                                + " order by v.ordinal desc",
                        OutgoingVersion.class)
                .setParameter("id", earlier.id())
                .setParameter("signed", OutgoingVersion.Cause.SIGNED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(OutgoingVersion::annexes)
                .orElse(List.of());
    }

    /** Documents before and after this one, as far as the actor may see them; the earlier ones first. */
    public List<RelatedDocument> of(Actor actor, OutgoingDocument document) {
        List<RelatedDocument> related = new ArrayList<>();
        for (OutgoingRelation relation : relations("r.laterId = :id", document.id())) {
            add(actor, related, relation, relation.earlierId(), false);
        }
        for (OutgoingRelation relation : relations("r.earlierId = :id", document.id())) {
            add(actor, related, relation, relation.laterId(), true);
        }
        return List.copyOf(related);
    }

    /** What receivers are told of the relations of a document that is being issued. */
    List<SentRelation> toSend(OutgoingDocument later) {
        List<SentRelation> sent = new ArrayList<>();
        for (OutgoingRelation relation : relations("r.laterId = :id", later.id())) {
            OutgoingDocument earlier = entities.find(OutgoingDocument.class, relation.earlierId());
            exchange.codeOf(earlier.id())
                    .ifPresent(code -> sent.add(new SentRelation(
                            relation.kind(), code, earlier.notation().orElseThrow())));
        }
        return sent;
    }

    private void add(
            Actor actor, List<RelatedDocument> related, OutgoingRelation relation, long otherId, boolean later) {
        OutgoingDocument other = entities.find(OutgoingDocument.class, otherId);
        if (OutgoingRights.maySee(actor, other) && other.state() != OutgoingState.DISCARDED) {
            related.add(new RelatedDocument(relation.kind(), later, other, relation.reason()));
        }
    }

    private List<OutgoingRelation> relations(String condition, long id) {
        return entities.createQuery(
                        "select r from OutgoingRelation r where " + condition + " order by r.madeAt",
                        OutgoingRelation.class)
                .setParameter("id", id)
                .getResultList();
    }

    private DraftForm draft(OutgoingDocument earlier, RelationKind kind) {
        DraftForm form = earlier.form();
        DocumentType type = kind == RelationKind.CORRECTS ? DocumentType.OFFICIAL_LETTER : form.type();
        String cited =
                form.type().vietnameseName() + " số " + earlier.notation().orElseThrow() + " "
                        + PlaceAndDate.dateText(earlier.numberedOn().orElseThrow()) + " của "
                        + directory.agency(earlier.agencyId()).name();
        String verb = verb(kind);
        String subject = kind == RelationKind.REPLACES ? form.subject() : verb.toLowerCase(Locale.ROOT) + " " + cited;
        String body = kind == RelationKind.REPLACES && !form.body().isBlank()
                ? form.body()
                : verb + " " + cited + " như sau:\n1. Tại …, đã ghi là: “…”.\n2. Nay " + verb.toLowerCase(Locale.ROOT)
                        + " thành: “…”.";
        return new DraftForm(
                type,
                subject.length() <= Drafting.LONGEST_SUBJECT ? subject : subject.substring(0, Drafting.LONGEST_SUBJECT),
                form.urgency(),
                Secrecy.NONE,
                ContentSource.COMPOSED,
                addressees(form, type),
                form.agencies(),
                form.recipients(),
                body,
                form.signatoryPositionId(),
                form.units(),
                form.councilId());
    }

    /** A letter needs addressees; where the earlier document had none, they are its receivers. */
    private String addressees(DraftForm form, DocumentType type) {
        if (type != DocumentType.OFFICIAL_LETTER || !form.addressees().isBlank()) {
            return form.addressees();
        }
        return form.agencies().stream()
                .sorted()
                .map(id -> directory.agency(id).name())
                .collect(Collectors.joining("\n"));
    }

    private static String verb(RelationKind kind) {
        return switch (kind) {
            case REPLACES -> "Thay thế";
            case CORRECTS -> "Đính chính";
            case AMENDS -> "Sửa đổi, bổ sung";
        };
    }
}
