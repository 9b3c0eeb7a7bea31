package vn.vanthu.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.organisation.Actor;
import vn.vanthu.search.SearchQuery;

/** Finds registered documents, never more than the actor may see. */
@ApplicationScoped
public class IncomingDocuments {

    private static final String IN_HANDS = " from IncomingDocument d left join d.handler h where d.leadUnit.id = :unit"
            + " and d.state in (vn.vanthu.incoming.IncomingState.ASSIGNED,"
            + " vn.vanthu.incoming.IncomingState.IN_PROGRESS)"
            + " and (h is null or h.id = :position)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The document; refused as not found when there is none or the actor may not see it. */
    public IncomingDocument document(Actor actor, long id) {
        return ifVisible(actor, id).orElseThrow(IncomingRefusal::notFound);
    }

    /** The document, if there is one of this id that the actor may see. */
    public Optional<IncomingDocument> ifVisible(Actor actor, long id) {
        return Optional.ofNullable(entities.find(IncomingDocument.class, id))
                .filter(document -> IncomingRights.maySee(actor, document));
    }

    /** How a consignment was registered; empty when it was not, or the actor may not see the document. */
    public Optional<IncomingDocument> ofConsignment(Actor actor, long consignmentId) {
        return entities.createQuery(
                        "select d from IncomingDocument d where d.consignmentId = :id", IncomingDocument.class)
                .setParameter("id", consignmentId)
                .getResultStream()
                .findFirst()
                .filter(document -> IncomingRights.maySee(actor, document));
    }

    /** A part of the list. */
    public List<IncomingDocument> list(Actor actor, IncomingFilter filter, int offset, int limit) {
        String order =
                switch (filter.sort()) {
                    case NEWEST -> " order by d.arrivalYear desc, d.arrivalNumber desc";
                    case DEADLINE -> " order by d.deadline nulls last, d.id";
                };
        Condition condition = condition(actor, filter);
        TypedQuery<IncomingDocument> query = entities.createQuery(
                "select d from IncomingDocument d left join d.leadUnit lead where " + condition.text() + order,
                IncomingDocument.class);
        condition.parameters().forEach(query::setParameter);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    /** The length of the list. */
    public long count(Actor actor, IncomingFilter filter) {
        Condition condition = condition(actor, filter);
        TypedQuery<Long> query = entities.createQuery(
                "select count(d) from IncomingDocument d left join d.leadUnit lead where " + condition.text(),
                Long.class);
        condition.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** The arrival register of a year in the order of its numbers, as far as the actor may see it. */
    public List<IncomingDocument> arrivalRegister(Actor actor, int year) {
        Condition condition = condition(
                actor,
                new IncomingFilter(
                        IncomingFilter.View.ALL, SearchQuery.of(""), null, year, IncomingFilter.Sort.NEWEST));
        TypedQuery<IncomingDocument> query = entities.createQuery(
                "select d from IncomingDocument d left join d.leadUnit lead where " + condition.text()
                        + " order by d.arrivalNumber",
                IncomingDocument.class);
        condition.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** What the actor's unit leads and has not finished: handed to the actor, or to nobody in particular. */
    List<IncomingDocument> inHandsOf(Actor actor, int limit) {
        return entities.createQuery(
                        "select d" + IN_HANDS + " order by d.deadline nulls last, d.id", IncomingDocument.class)
                .setParameter("unit", actor.unitId())
                .setParameter("position", actor.positionId())
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many {@link #inHandsOf} would find. */
    long countInHandsOf(Actor actor) {
        return entities.createQuery("select count(d)" + IN_HANDS, Long.class)
                .setParameter("unit", actor.unitId())
                .setParameter("position", actor.positionId())
                .getSingleResult();
    }

    private Condition condition(Actor actor, IncomingFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder text = new StringBuilder("d.agencyId = :agency");
        parameters.put("agency", actor.agencyId());
        if (!IncomingRights.seesAll(actor)) {
            text.append(" and (lead.id = :ownUnit or exists (select s from IncomingDocument o join o.supportUnitIds s"
                    + " where o = d and s = :ownUnit))");
            parameters.put("ownUnit", actor.unitId());
        }
        addView(filter.view(), text, parameters);
        if (filter.unitId() != null) {
            text.append(" and lead.id = :unit");
            parameters.put("unit", filter.unitId());
        }
        if (filter.year() != null) {
            text.append(" and d.arrivalYear = :year");
            parameters.put("year", filter.year());
        }
        addQuery(filter, text, parameters);
        return new Condition(text.toString(), parameters);
    }

    private void addView(IncomingFilter.View view, StringBuilder text, Map<String, Object> parameters) {
        switch (view) {
            case AWAITING_DIRECTION -> {
                text.append(" and d.state = :state");
                parameters.put("state", IncomingState.AWAITING_DIRECTION);
            }
            case OPEN, OVERDUE -> {
                text.append(" and d.state in :states");
                parameters.put("states", List.of(IncomingState.ASSIGNED, IncomingState.IN_PROGRESS));
            }
            case FINISHED -> {
                text.append(" and d.state = :state");
                parameters.put("state", IncomingState.FINISHED);
            }
            case RECALLED -> {
                text.append(" and d.state = :state");
                parameters.put("state", IncomingState.RECALLED);
            }
            case ALL -> {
                // wherever they stand
            }
        }
        if (view == IncomingFilter.View.OVERDUE) {
            text.append(" and d.deadline < :today");
            parameters.put("today", LocalDate.now(clock));
        }
    }

    private static void addQuery(IncomingFilter filter, StringBuilder text, Map<String, Object> parameters) {
        int term = 0;
        for (String pattern : filter.query().patterns()) {
            text.append(" and d.searchText like :term").append(term);
            parameters.put("term" + term, pattern);
            term++;
        }
        if (filter.query().from() != null) {
            text.append(" and d.facts.issuedOn >= :from");
            parameters.put("from", filter.query().from());
        }
        if (filter.query().to() != null) {
            text.append(" and d.facts.issuedOn <= :to");
            parameters.put("to", filter.query().to());
        }
    }

    private record Condition(String text, Map<String, Object> parameters) {}
}
