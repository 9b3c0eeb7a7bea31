package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.WorkingCalendar;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.platform.content.ContentStore;

/** Reads outgoing documents: only what the actor may see, everything else is unknown. */
@ApplicationScoped
public class OutgoingDocuments {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContentStore contents;

    @Inject
    private Directory directory;

    @Inject
    private WorkingCalendar calendar;

    @Inject
    private SignedSheets check;

    /** Throws {@link UnknownDocument} when there is none or the actor may not see it. */
    public OutgoingDocument find(Actor actor, long id) {
        OutgoingDocument document = entities.find(OutgoingDocument.class, id);
        if (document == null || !OutgoingRights.maySee(actor, document)) {
            throw new UnknownDocument();
        }
        return document;
    }

    /** What the actor can do with the document as it is now. */
    public Set<OutgoingAct> actsNow(Actor actor, OutgoingDocument document) {
        return OutgoingRights.actsNow(actor, document);
    }

    /** A part of a list, in its order. */
    public List<OutgoingRow> list(Actor actor, OutgoingFilter filter, int offset, int limit) {
        String direction = filter.descending() ? " desc" : " asc";
        String order = filter.sort().column() + direction
                + (filter.sort() == OutgoingFilter.Sort.NUMBER ? " nulls last" : "") + ", d.id" + direction;
        List<Long> ids = new OutgoingQuery(actor)
                .filter(filter)
                .ids(entities, order)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        return rows(ids);
    }

    /** What waits for the actor's signature, those that wait longest first. */
    public List<OutgoingRow> toBeSigned(Actor actor, int limit) {
        return rows(new OutgoingQuery(actor)
                .toBeSigned(actor)
                .ids(entities, "d.stateSince, d.id")
                .setMaxResults(limit)
                .getResultList());
    }

    /** The rows of a page, in the order of their ids: what is not shown was not read. */
    private List<OutgoingRow> rows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, OutgoingRow> rows = entities.createQuery(
                        "select d, u.name, p.fullName from OutgoingDocument d, Unit u, Person p"
                                + " where u.id = d.unitId and p.id = d.drafterPersonId and d.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new OutgoingRow((OutgoingDocument) row[0], (String) row[1], (String) row[2]))
                .collect(Collectors.toMap(row -> row.document().id(), Function.identity()));
        return ids.stream().map(rows::get).toList();
    }

    /** How many documents the filter finds. */
    public long count(Actor actor, OutgoingFilter filter) {
        return new OutgoingQuery(actor).filter(filter).count(entities).getSingleResult();
    }

    /** The route so far, the first step first. */
    public List<OutgoingStep> steps(OutgoingDocument document) {
        return entities.createQuery(
                        "select s from OutgoingStep s where s.documentId = :id order by s.id", OutgoingStep.class)
                .setParameter("id", document.id())
                .getResultList();
    }

    /** Every file so far, the first one first. */
    public List<OutgoingVersion> versions(OutgoingDocument document) {
        return entities.createQuery(
                        "select v from OutgoingVersion v where v.documentId = :id order by v.ordinal",
                        OutgoingVersion.class)
                .setParameter("id", document.id())
                .getResultList();
    }

    /** What the signature check finds on the file as it is now; empty before it is signed. */
    public Optional<FileFacts> signatures(Actor actor, long id) {
        OutgoingDocument document = find(actor, id);
        if (document.signedAt().isEmpty()) {
            return Optional.empty();
        }
        long signatory = directory
                .position(document.signatoryPositionId().orElseThrow())
                .person()
                .id();
        return Optional.of(check.examine(document.contentSha256().orElseThrow(), signatory, document.agencyId()));
    }

    /** What the signature check finds on each annex, at its place among the files beside; empty before the issue. */
    public Map<Integer, FileFacts> annexSignatures(OutgoingDocument document) {
        Map<Integer, FileFacts> found = new TreeMap<>();
        List<AnnexFile> files = document.issuedOn().isPresent() ? document.annexes() : List.of();
        for (int place = 0; place < files.size(); place++) {
            if (files.get(place).isAnnex()) {
                found.put(place, check.examineAnnex(files.get(place).sha256(), document.agencyId()));
            }
        }
        return found;
    }

    /** Until when the document must be, or had to be, issued; empty before it is signed and for paper. */
    public Optional<IssueDeadline> deadline(OutgoingDocument document) {
        return document.signedAt().map(at -> IssueDeadline.of(at, document.urgency(), calendar::next));
    }

    /** The current file. Throws {@link UnknownDocument} when there is none yet. */
    public OutgoingFile content(Actor actor, long id) {
        OutgoingDocument document = find(actor, id);
        return file(document.contentSha256().orElseThrow(UnknownDocument::new), name(document, ""));
    }

    /** A file beside the main one, by its place from 1. Throws {@link UnknownDocument} when there is none. */
    public OutgoingFile annex(Actor actor, long id, int place) {
        return beside(find(actor, id).annexes(), place);
    }

    /** A file that was beside an earlier version. */
    public OutgoingFile annex(Actor actor, long id, int ordinal, int place) {
        return beside(version(find(actor, id), ordinal).annexes(), place);
    }

    private OutgoingFile beside(List<AnnexFile> files, int place) {
        if (place < 1 || place > files.size()) {
            throw new UnknownDocument();
        }
        AnnexFile file = files.get(place - 1);
        return file(file.sha256(), file.name());
    }

    /** An earlier file, by its place in {@link #versions}. */
    public OutgoingFile version(Actor actor, long id, int ordinal) {
        OutgoingDocument document = find(actor, id);
        return file(version(document, ordinal).sha256(), name(document, "-" + ordinal));
    }

    private OutgoingVersion version(OutgoingDocument document, int ordinal) {
        return versions(document).stream()
                .filter(version -> version.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(UnknownDocument::new);
    }

    private OutgoingFile file(String sha256, String name) {
        try {
            return new OutgoingFile(contents.file(sha256), sha256, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(OutgoingDocument document, String suffix) {
        return document.notation().map(notation -> notation.replace('/', '-')).orElse("du-thao-" + document.id())
                + suffix + ".pdf";
    }
}
