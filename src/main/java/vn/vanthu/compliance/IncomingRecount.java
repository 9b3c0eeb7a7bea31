package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.compliance.Recount.Difference;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.IncomingProgress;

/** Counts received documents anew, from their registers, their steps and, for the first deadline, the journal. */
@ApplicationScoped
class IncomingRecount {

    private static final int PART = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Superiors superiors;

    /** Adds what differs. @return how many there are */
    long compare(List<Difference> differences) {
        List<?> found = entities.createNativeQuery(DIFFERING).getResultList();
        List<Long> ids = found.stream().map(id -> ((Number) id).longValue()).toList();
        for (int first = 0; first < ids.size(); first += PART) {
            compare(ids.subList(first, Math.min(ids.size(), first + PART)), differences);
            entities.clear();
        }
        return ((Number) entities.createNativeQuery("select count(*) from incoming_document")
                        .getSingleResult())
                .longValue();
    }

    private void compare(List<Long> ids, List<Difference> differences) {
        Map<Long, LocalDate> first = firstDeadlines(ids.get(0), ids.get(ids.size() - 1));
        for (IncomingDocument document : documents(ids)) {
            compare(document, Optional.ofNullable(first.get(document.id())), differences);
        }
    }

    private static final String ZONE = " at time zone 'Asia/Ho_Chi_Minh' as date)";

    /**
     * Documents that have no fact, or one that says something else than they do. What differs in which words is told by
     * {@link IncomingFact}, which decides.
     */
    static final String DIFFERING = "select d.id from incoming_document d"
            + " join (select document_id, min(at) filter (where ordinal = 0) as registered,"
            + " (array_agg(at order by ordinal) filter (where kind = 'DIRECTED'))[1] as directed,"
            + " (array_agg(at order by ordinal) filter (where kind = 'RECALLED'))[1] as recalled"
            + " from incoming_step group by document_id) s on s.document_id = d.id"
            + " left join incoming_fact f on f.document_id = d.id"
            + " left join (select distinct on (subject_id) subject_id, cast(details ->> 'deadline' as date) as deadline"
            + " from journal where subject_kind = 'incoming-document' and act = 'incoming.directed'"
            + " and details ->> 'deadline' <> '' order by subject_id, sequence) j on j.subject_id = cast(d.id as text)"
            + " left join (select code, min(id) as id, min(kind) as kind from agency group by code) c"
            + " on c.code = d.author_code and d.author_code <> ''"
            + " left join (select distinct on (name) name, id, kind from (select a.name, a.id, a.kind, a.code from agency a"
            + " union all select o.name, a.id, a.kind, a.code from agency_former_name o join agency a"
            + " on a.id = o.agency_id) every order by name, code) n"
            + " on n.name = d.author_name and d.author_code = ''"
            + " where f.document_id is null or f.unit_id is distinct from coalesce(d.counted_unit_id, d.lead_unit_id)"
            + " or f.task <> coalesce(coalesce(c.id, n.id) <> d.agency_id"
            + " and coalesce(c.kind, n.kind) in ('PROVINCE', 'OFFICE'), false)"
            + " or f.registered_at <> s.registered"
            + " or f.directed_at is distinct from coalesce(s.directed, d.finished_at)"
            + " or f.first_deadline is distinct from coalesce(j.deadline, d.deadline)"
            + " or f.deadline is distinct from d.deadline"
            + " or f.finished_on is distinct from cast(d.finished_at" + ZONE
            + " or f.recalled_on is distinct from cast(s.recalled" + ZONE + " order by d.id";

    private void compare(IncomingDocument document, Optional<LocalDate> first, List<Difference> differences) {
        IncomingProgress progress = IncomingProgress.of(document, Optional.empty());
        String counted = IncomingFact.counted(progress, superiors.giveTasks(progress), first.or(document::deadline));
        IncomingFact fact = entities.find(IncomingFact.class, document.id());
        String recorded = fact == null ? "MISSING" : fact.recorded();
        if (!recorded.equals(counted)) {
            differences.add(
                    new Difference(document.agencyId(), FactKind.INCOMING.name(), document.id(), recorded, counted));
        }
    }

    /** The deadlines that documents had first, as the journal of their directions tells. */
    private Map<Long, LocalDate> firstDeadlines(long firstId, long lastId) {
        Map<Long, LocalDate> deadlines = new HashMap<>();
        List<?> rows = entities.createNativeQuery("select j.subject_id, j.details ->> 'deadline' from journal j"
                        + " where j.subject_kind = 'incoming-document' and j.act = 'incoming.directed'"
                        + " and j.subject_id in (select cast(d.id as text) from incoming_document d"
                        + " where d.id between ?1 and ?2) and j.details ->> 'deadline' <> '' order by j.sequence")
                .setParameter(1, firstId)
                .setParameter(2, lastId)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            deadlines.putIfAbsent(Long.valueOf((String) columns[0]), LocalDate.parse((String) columns[1]));
        }
        return deadlines;
    }

    private List<IncomingDocument> documents(List<Long> ids) {
        return entities.createQuery(
                        "select d from IncomingDocument d where d.id in :ids order by d.id", IncomingDocument.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
