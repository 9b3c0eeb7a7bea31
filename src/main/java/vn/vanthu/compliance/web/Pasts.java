package vn.vanthu.compliance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vanthu.compliance.MeasureTable;
import vn.vanthu.compliance.MeasureTable.Line;
import vn.vanthu.compliance.Period;
import vn.vanthu.organisation.OrganisationChange.Kind;
import vn.vanthu.organisation.UnitPast;
import vn.vanthu.organisation.UnitPast.FormerName;
import vn.vanthu.organisation.UnitPast.Kin;

/**
 * What is to be said of the units of a table that were not always the same.
 *
 * @param units by their ids; empty where the rows are no units
 */
record Pasts(Map<Long, UnitPast> units) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    Pasts {
        units = Map.copyOf(units);
    }

    /** How the unit of a row was renamed, came about in the period, or ended. */
    List<Remark> changes(Line line, Period period) {
        return past(line).map(unit -> changes(unit, period)).orElse(List.of());
    }

    private static List<Remark> changes(UnitPast unit, Period period) {
        List<Remark> remarks = new ArrayList<>();
        for (FormerName name : unit.former()) {
            if (name.until().isAfter(period.from()) && !name.until().isAfter(period.last())) {
                remarks.add(Remark.of("compliance.past.renamed", name.name(), DATE.format(name.until())));
            }
        }
        if (!unit.nameOn(period.last()).equals(unit.name())) {
            remarks.add(Remark.of("compliance.past.now", unit.name()));
        }
        byChange(unit.predecessors().stream()
                        .filter(kin ->
                                !kin.on().isBefore(period.from()) && kin.on().isBefore(period.end()))
                        .toList())
                .forEach((change, names) -> remarks.add(Remark.of("compliance.past.from." + change, names.toArray())));
        byChange(unit.successors().stream()
                        .filter(kin -> kin.on().isAfter(period.from()))
                        .toList())
                .forEach((change, names) -> remarks.add(Remark.of("compliance.past.into." + change, names.toArray())));
        return remarks;
    }

    /** By kind: names of the units, and the day; changes of one kind on several days stand one behind the other. */
    private static Map<Kind, List<String>> byChange(List<Kin> kin) {
        Map<Kind, Map<LocalDate, List<String>>> days = new TreeMap<>();
        kin.forEach(each -> days.computeIfAbsent(each.kind(), kind -> new TreeMap<>())
                .computeIfAbsent(each.on(), day -> new ArrayList<>())
                .add(each.agency().isEmpty() ? each.name() : each.name() + " – " + each.agency()));
        Map<Kind, List<String>> names = new LinkedHashMap<>();
        days.forEach((kind, byDay) -> names.put(
                kind,
                List.of(
                        String.join(
                                "; ",
                                byDay.values().stream()
                                        .map(each -> String.join(", ", each))
                                        .toList()),
                        String.join(
                                "; ", byDay.keySet().stream().map(DATE::format).toList()))));
        return names;
    }

    /** Whether the unit of a row is not the one of the same id in the period before. */
    boolean another(Line line, Period period, Period before) {
        return past(line)
                .filter(unit -> unit.changedBetween(before.from(), period.last()))
                .isPresent();
    }

    /** The figures of the units that a row's unit was before, named as theirs. */
    List<Remark> comparison(Line line, MeasureTable table, MeasureTable before, Numbers numbers) {
        if (!another(line, table.period(), before.period())) {
            return List.of();
        }
        UnitPast unit = past(line).orElseThrow();
        List<Remark> remarks = new ArrayList<>();
        figures(unit.id(), unit.nameOn(before.period().last()), before, numbers).ifPresent(remarks::add);
        for (Kin kin : unit.predecessors()) {
            boolean between = kin.on().isAfter(before.period().from())
                    && kin.on().isBefore(table.period().end());
            if (between && kin.kind() != Kind.CLOSE) {
                if (kin.agency().isEmpty()) {
                    figures(kin.unitId(), kin.name(), before, numbers).ifPresent(remarks::add);
                } else {
                    remarks.add(Remark.of("compliance.past.before-elsewhere", kin.name(), kin.agency()));
                }
            }
        }
        return remarks.isEmpty() ? List.of(Remark.of("compliance.past.before-none")) : remarks;
    }

    private static Optional<Remark> figures(long unit, String name, MeasureTable before, Numbers numbers) {
        return before.lines().stream()
                .filter(then -> then.key().equals(Long.toString(unit)))
                .filter(then -> then.sum().counted() > 0)
                .findFirst()
                .map(then -> Remark.of(
                        "compliance.past.before", name, numbers.percent(then.sum()), Numbers.fraction(then.sum())));
    }

    private Optional<UnitPast> past(Line line) {
        return line.key().matches("\\d{1,18}")
                ? Optional.ofNullable(units.get(Long.parseLong(line.key())))
                : Optional.empty();
    }
}
