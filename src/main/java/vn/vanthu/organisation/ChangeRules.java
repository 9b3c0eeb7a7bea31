package vn.vanthu.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.organisation.ChangeForm.Into;
import vn.vanthu.organisation.OrganisationChange.Kind;
import vn.vanthu.platform.problem.Refusal;

/** Which changes can be recorded: a report must stay true, and nobody's work may be left without a unit. */
@ApplicationScoped
class ChangeRules {

    private static final int LONGEST_BASE = 300;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_RESULTS = 6;
    private static final Pattern SYMBOL = Pattern.compile("[\\p{Lu}\\p{Nd}][\\p{L}\\p{Nd}&-]{0,19}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    @Any
    private Instance<UnitHoldings> holdings;

    /** Throws a {@link Refusal} that says what is wrong with it. */
    void check(long agencyId, ChangeForm form) {
        if (form.base().isEmpty() || form.base().length() > LONGEST_BASE) {
            throw invalid("base");
        }
        if (form.effectiveOn() == null) {
            throw invalid("date");
        }
        List<Unit> own = directory.unitsOf(agencyId);
        checkUnits(form, own);
        checkResults(agencyId, form, own);
        checkKind(agencyId, form, own);
        checkDate(agencyId, form, own);
        checkPlanned(agencyId, form);
    }

    private void checkUnits(ChangeForm form, List<Unit> own) {
        for (long id : form.from()) {
            Unit unit = among(own, id).orElseThrow(() -> invalid("unit"));
            if (unit.leadership() && form.kind() != Kind.RENAME) {
                throw invalid("leadership", unit.name());
            }
        }
        boolean agencyItself = form.kind() == Kind.RENAME && form.from().isEmpty();
        if (form.from().isEmpty() && !agencyItself) {
            throw invalid("unit");
        }
    }

    private void checkResults(long agencyId, ChangeForm form, List<Unit> own) {
        if (form.into().isEmpty()) {
            throw invalid("into");
        }
        Set<String> names = new HashSet<>();
        for (Into into : form.into()) {
            into.unitId().ifPresent(id -> among(own, id).orElseThrow(() -> invalid("into")));
            if (into.name().isEmpty() || into.name().length() > LONGEST_NAME) {
                throw invalid("name");
            }
            if (!SYMBOL.matcher(into.symbol()).matches()) {
                throw invalid("symbol");
            }
            if (!names.add(into.name().toLowerCase(java.util.Locale.ROOT)) || taken(agencyId, form, into)) {
                throw invalid("name-taken", into.name());
            }
        }
    }

    private boolean taken(long agencyId, ChangeForm form, Into into) {
        boolean agencyItself = form.kind() == Kind.RENAME && form.from().isEmpty();
        return !agencyItself
                && directory.unitsOf(form.receivingAgency(agencyId)).stream()
                        .filter(unit -> !form.ending().contains(unit.id()))
                        .filter(unit -> !into.unitId().equals(Optional.of(unit.id())))
                        .anyMatch(unit -> unit.name().equalsIgnoreCase(into.name()));
    }

    private void checkKind(long agencyId, ChangeForm form, List<Unit> own) {
        switch (form.kind()) {
            case RENAME -> checkRename(agencyId, form);
            case MERGE -> {
                if (form.ending().isEmpty()
                        || form.into().get(0).unitId().isEmpty() && form.from().size() < 2) {
                    throw invalid("merge");
                }
            }
            case SPLIT -> {
                boolean foreign = form.into().stream()
                        .flatMap(into -> into.unitId().stream())
                        .anyMatch(id -> !form.from().contains(id));
                if (form.from().size() != 1
                        || foreign
                        || form.into().size() < 2
                        || form.into().size() > MOST_RESULTS
                        || form.places().values().stream()
                                .anyMatch(place ->
                                        place < 0 || place >= form.into().size())) {
                    throw invalid("split");
                }
            }
            case CLOSE -> {
                if (form.from().size() != 1
                        || form.into().get(0).unitId().isEmpty()
                        || form.from().contains(form.into().get(0).unitId().get())) {
                    throw invalid("close");
                }
            }
            case MOVE -> checkMove(agencyId, form, own);
        }
    }

    private void checkRename(long agencyId, ChangeForm form) {
        Into into = form.into().get(0);
        String name;
        String symbol;
        if (form.from().isEmpty()) {
            name = directory.agency(agencyId).name();
            symbol = directory.agency(agencyId).symbol();
        } else {
            Unit unit = directory.unit(form.from().iterator().next());
            name = unit.name();
            symbol = unit.symbol();
        }
        if (form.from().size() > 1 || form.into().size() != 1) {
            throw invalid("unit");
        }
        if (into.name().equals(name) && into.symbol().equals(symbol)) {
            throw invalid("same-name");
        }
    }

    private void checkMove(long agencyId, ChangeForm form, List<Unit> own) {
        boolean elsewhere = form.receiving()
                .filter(id -> id != agencyId)
                .filter(id -> directory.agencies().stream().anyMatch(agency -> agency.id() == id))
                .isPresent();
        boolean heir = form.heir()
                .filter(id -> !form.from().contains(id))
                .flatMap(id -> among(own, id))
                .filter(unit -> !unit.leadership())
                .isPresent();
        if (!elsewhere || form.from().size() != 1) {
            throw invalid("move");
        }
        if (!heir) {
            throw invalid("heir");
        }
        boolean administratorStays = directory.holders(agencyId, Role.ADMINISTRATOR).stream()
                .anyMatch(position -> !form.from().contains(position.unit().id()));
        if (!administratorStays) {
            throw invalid("administrator");
        }
    }

    /** After the units began or were last changed, with those that follow there already, and after what stays. */
    private void checkDate(long agencyId, ChangeForm form, List<Unit> own) {
        Optional<LocalDate> began = own.stream()
                .filter(unit -> form.from().contains(unit.id()))
                .map(Unit::validFrom)
                .max(LocalDate::compareTo);
        Optional<LocalDate> followerBegan = own.stream()
                .filter(unit -> all(form).contains(unit.id()))
                .map(unit -> unit.validFrom().minusDays(1))
                .max(LocalDate::compareTo);
        Optional<LocalDate> earliest = Stream.of(began, followerBegan, lastChange(agencyId, form.from()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
        if (earliest.filter(day -> !form.effectiveOn().isAfter(day)).isPresent()) {
            throw invalid("too-early", DATE.format(earliest.get()));
        }
        if (form.ending().isEmpty()) {
            return;
        }
        Optional<LocalDate> trace = holdings.stream()
                .flatMap(each -> each.lastTrace(agencyId, form.ending()).stream())
                .max(LocalDate::compareTo);
        if (trace.filter(day -> !form.effectiveOn().isAfter(day)).isPresent()) {
            throw invalid(
                    "traces", DATE.format(trace.get()), DATE.format(trace.get().plusDays(1)));
        }
    }

    private Optional<LocalDate> lastChange(long agencyId, Set<Long> units) {
        Object last = entities.createNativeQuery("select max(c.effective_on) from organisation_change c"
                        + " where c.state = 'EFFECTIVE' and c.agency_id = ?1 and (?2 = '' and not exists (select 1"
                        + " from organisation_change_from f where f.change_id = c.id)"
                        + " or exists (select 1 from organisation_change_from f where f.change_id = c.id"
                        + " and cast(f.unit_id as text) = any (string_to_array(?2, ',')))"
                        + " or exists (select 1 from organisation_change_into i where i.change_id = c.id"
                        + " and cast(i.unit_id as text) = any (string_to_array(?2, ','))))")
                .setParameter(1, agencyId)
                .setParameter(2, text(units))
                .getSingleResult();
        return Optional.ofNullable((Date) last).map(Date::toLocalDate);
    }

    private void checkPlanned(long agencyId, ChangeForm form) {
        Set<Long> all = all(form);
        boolean agencyItself = all.isEmpty();
        entities.createQuery("select c from OrganisationChange c where c.state = :planned", OrganisationChange.class)
                .setParameter("planned", OrganisationChange.State.PLANNED)
                .getResultStream()
                .filter(planned -> agencyItself
                        ? planned.agencyId() == agencyId && planned.from().isEmpty()
                        : all(planned).stream().anyMatch(all::contains))
                .findFirst()
                .ifPresent(planned -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "organisation.change.refused.planned",
                            DATE.format(planned.effectiveOn()));
                });
    }

    private static Set<Long> all(ChangeForm form) {
        Set<Long> all = new HashSet<>(form.from());
        form.into().forEach(into -> into.unitId().ifPresent(all::add));
        form.heir().ifPresent(all::add);
        return all;
    }

    private static Set<Long> all(OrganisationChange change) {
        Set<Long> all = new HashSet<>(change.from());
        change.into().forEach(into -> into.unitId().ifPresent(all::add));
        change.heirUnitId().ifPresent(all::add);
        return all;
    }

    private static String text(Set<Long> ids) {
        return String.join(",", ids.stream().map(String::valueOf).toList());
    }

    private static Optional<Unit> among(List<Unit> units, long id) {
        return units.stream().filter(unit -> unit.id() == id).findFirst();
    }

    private static Refusal invalid(String name, Object... arguments) {
        return new Refusal(Refusal.Kind.INVALID, "organisation.change.refused." + name, arguments);
    }
}
