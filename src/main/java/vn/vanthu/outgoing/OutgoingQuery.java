package vn.vanthu.outgoing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.search.SearchQuery;

/** The conditions of a list: first what the actor may see, in the words of {@link OutgoingRights}, then the filter. */
final class OutgoingQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    OutgoingQuery(Actor actor) {
        where("d.agencyId = :agency", "agency", actor.agencyId());
        if (!actor.is(Role.CLERK) && !actor.is(Role.OFFICE_MANAGER)) {
            limitToOwn(actor);
        } else {
            where("(d.state not in :private or d.drafterPersonId = :person)", "person", actor.personId());
            values.put("private", List.of(OutgoingState.DRAFT, OutgoingState.DISCARDED));
        }
    }

    private void limitToOwn(Actor actor) {
        List<String> ways = new ArrayList<>();
        ways.add("d.drafterPersonId = :person");
        values.put("person", actor.personId());
        if (actor.is(Role.UNIT_HEAD)) {
            ways.add("(d.unitId = :ownUnit and d.state not in :private)");
            values.put("ownUnit", actor.unitId());
        }
        ways.add("(d.signatoryPositionId = :position and d.state not in :private)");
        values.put("position", actor.positionId());
        values.put("private", List.of(OutgoingState.DRAFT, OutgoingState.DISCARDED));
        ways.add("(d.issuedOn is not null and d.id in"
                + " (select got.id from OutgoingDocument got join got.units unit where unit = :receivingUnit))");
        values.put("receivingUnit", actor.unitId());
        if (actor.is(Role.ARCHIVIST)) {
            ways.add("d.issuedOn is not null");
        }
        conditions.add("(" + String.join(" or ", ways) + ")");
    }

    /** Only what the actor was asked to sign. */
    OutgoingQuery toBeSigned(Actor actor) {
        where("d.state = :awaiting", "awaiting", OutgoingState.AWAITING_SIGNATURE);
        where("d.signatoryPositionId = :signatory", "signatory", actor.positionId());
        return this;
    }

    OutgoingQuery filter(OutgoingFilter filter) {
        if (filter.states().isEmpty()) {
            where("d.state <> :discarded", "discarded", OutgoingState.DISCARDED);
        } else {
            where("d.state in :states", "states", List.copyOf(filter.states()));
        }
        filter.unitId().ifPresent(unit -> where("d.unitId = :unit", "unit", unit));
        filter.type().ifPresent(type -> where("d.type = :type", "type", type));
        filter.year().ifPresent(year -> {
            LocalDate first = LocalDate.of(year, filter.month().orElse(1), 1);
            period(first, filter.month().isPresent() ? first.plusMonths(1) : first.plusYears(1));
        });
        if (!filter.text().isEmpty()) {
            matching(SearchQuery.of(filter.text()));
        }
        return this;
    }

    OutgoingQuery matching(SearchQuery query) {
        int term = 0;
        for (String pattern : query.patterns()) {
            where("d.searchText like :term" + term, "term" + term, pattern);
            term++;
        }
        if (query.from() != null) {
            where("d.documentDate >= :from", "from", query.from());
        }
        if (query.to() != null) {
            where("d.documentDate <= :to", "to", query.to());
        }
        return this;
    }

    private void period(LocalDate first, LocalDate end) {
        where("d.documentDate >= :first", "first", first);
        where("d.documentDate < :end", "end", end);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** Rows of document, name of the unit, name of the drafter. */
    TypedQuery<Object[]> rows(EntityManager entities, String order) {
        return bind(entities.createQuery(
                "select d, u.name, p.fullName from OutgoingDocument d, Unit u, Person p"
                        + " where u.id = d.unitId and p.id = d.drafterPersonId and " + all() + " order by " + order,
                Object[].class));
    }

    /** The documents' ids alone. */
    TypedQuery<Long> ids(EntityManager entities, String order) {
        return bind(entities.createQuery(
                "select d.id from OutgoingDocument d where " + all() + " order by " + order, Long.class));
    }

    TypedQuery<Long> count(EntityManager entities) {
        return bind(entities.createQuery("select count(d) from OutgoingDocument d where " + all(), Long.class));
    }

    private String all() {
        return String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
