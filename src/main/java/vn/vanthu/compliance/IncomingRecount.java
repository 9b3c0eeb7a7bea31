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
        long documents = 0;
        long last = 0;
        for (List<IncomingDocument> part = after(last); !part.isEmpty(); part = after(last)) {
            Map<Long, LocalDate> first =
                    firstDeadlines(part.get(0).id(), part.get(part.size() - 1).id());
            for (IncomingDocument document : part) {
                compare(document, Optional.ofNullable(first.get(document.id())), differences);
                last = document.id();
                documents++;
            }
            entities.clear();
        }
        return documents;
    }

    private void compare(IncomingDocument document, Optional<LocalDate> first, List<Difference> differences) {
        IncomingProgress progress = IncomingProgress.of(document, Optional.empty());
        String counted = IncomingFact.counted(progress, superiors.giveTasks(progress), first.or(document::deadline));
        IncomingFact fact = entities.find(IncomingFact.class, document.id());
        String recorded = fact == null ? "MISSING" : fact.recorded();
        if (!recorded.equals(counted)) {
            differences.add(new Difference(document.agencyId(), FactKind.INCOMING, document.id(), recorded, counted));
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

    private List<IncomingDocument> after(long id) {
        return entities.createQuery(
                        "select d from IncomingDocument d where d.id > :id order by d.id", IncomingDocument.class)
                .setParameter("id", id)
                .setMaxResults(PART)
                .getResultList();
    }
}
