package vn.vanthu.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.vanthu.compliance.MeasureTable.Group;
import vn.vanthu.compliance.MeasureTable.Line;

/** Every number of a table is what counting one by one gives, and the identities of the reports hold. */
class MeasureTableTest {

    private static final Map<String, String> UNITS =
            Map.of("1", "Văn phòng", "2", "Phòng Quản lý xây dựng", "3", "Phòng trống");

    private record Fact(String unit, LocalDate on, String part, long minutes) {}

    @Property(tries = 100)
    void everyNumberIsWhatCountingByHandGives(@ForAll long seed, @ForAll Measure measure) {
        Period period = period(new Random(seed));
        List<Fact> facts = facts(new Random(seed), measure, period);
        MeasureTable table = MeasureTable.of(measure, period, Grouping.UNIT, UNITS, grouped(facts, period));

        assertThat(table.total().sum()).isEqualTo(byHand(measure, facts, each -> true));
        for (Line line : table.lines()) {
            assertThat(line.sum())
                    .isEqualTo(byHand(measure, facts, each -> each.unit().equals(line.key())));
            for (Map.Entry<YearMonth, Counts> cell : line.cells()) {
                Period month = period.month(cell.getKey());
                assertThat(cell.getValue())
                        .isEqualTo(byHand(
                                measure,
                                facts,
                                each -> each.unit().equals(line.key())
                                        && !each.on().isBefore(month.from())
                                        && each.on().isBefore(month.end())));
            }
        }
    }

    @Property(tries = 100)
    void theIdentitiesOfTheReportsHold(@ForAll long seed, @ForAll Measure measure) {
        Period period = period(new Random(seed));
        List<Fact> facts = facts(new Random(seed), measure, period);
        MeasureTable table = MeasureTable.of(measure, period, Grouping.UNIT, UNITS, grouped(facts, period));
        Counts lines = new Counts(measure);
        table.lines().forEach(line -> lines.add(line.sum()));
        assertThat(lines).isEqualTo(table.total().sum());
        if (measure.monthly()) {
            Counts months = new Counts(measure);
            table.total().months().values().forEach(months::add);
            assertThat(months).isEqualTo(table.total().sum());
        }
        Counts total = table.total().sum();
        assertThat(total.everything()).isEqualTo(facts.size());
        assertThat(total.counted() + total.pending() + total.excluded()).isEqualTo(total.everything());
        assertThat(total.rate()).isEqualTo(new Ratio(total.reached(), total.reached() + total.missed()));
    }

    /** Nhận = xong + đang; xong = trước + đúng + trễ (of those that have a deadline and were not recalled). */
    @Property(tries = 100)
    void receivedIsFinishedAndOpen(@ForAll long seed) {
        Period period = Period.year(2026);
        List<Fact> facts = facts(new Random(seed), Measure.HANDLED, period);
        Counts total = MeasureTable.of(Measure.HANDLED, period, Grouping.UNIT, UNITS, grouped(facts, period))
                .total()
                .sum();
        long finished = total.of("EARLY") + total.of("ON_TIME") + total.of("LATE");
        long open = total.of("OPEN_IN_TIME") + total.of("OPEN_OVERDUE");
        assertThat(finished + open).isEqualTo(total.everything() - total.of("NO_DEADLINE") - total.of("RECALLED"));
        assertThat(total.counted()).isEqualTo(finished + total.of("OPEN_OVERDUE"));
    }

    @Test
    void theLowestRateStandsFirstAndWhoHasNothingLast() {
        List<Group> groups =
                List.of(group("1", "FULL", 9), group("1", "NONE", 1), group("2", "NONE", 1), group("2", "FULL", 1));
        assertThat(MeasureTable.of(Measure.SIGNED, Period.year(2026), Grouping.UNIT, UNITS, groups)
                        .lines())
                .extracting(Line::key)
                .containsExactly("2", "1", "3");
    }

    @Test
    void aPartThatTheMeasureDoesNotKnowIsNoFigure() {
        List<Group> groups = List.of(group("1", "EARLY", 1));
        assertThatThrownBy(() -> MeasureTable.of(Measure.SIGNED, Period.year(2026), Grouping.UNIT, UNITS, groups))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Group group(String unit, String part, long number) {
        return new Group(unit, YearMonth.of(2026, 3), part, number, 0, 0);
    }

    private static Period period(Random random) {
        Period year = Period.year(2026).cutOff(random.nextInt(29));
        return random.nextBoolean() ? year : year.month(YearMonth.of(2026, 1 + random.nextInt(12)));
    }

    private static List<Fact> facts(Random random, Measure measure, Period period) {
        List<Fact> facts = new ArrayList<>();
        int number = random.nextInt(200);
        int days = (int) (period.end().toEpochDay() - period.from().toEpochDay());
        for (int i = 0; i < number; i++) {
            facts.add(new Fact(
                    Integer.toString(1 + random.nextInt(2)),
                    period.from().plusDays(random.nextInt(days)),
                    measure.parts().get(random.nextInt(measure.parts().size())).code(),
                    random.nextInt(1000)));
        }
        return facts;
    }

    private static List<Group> grouped(List<Fact> facts, Period period) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.unit(), Period.monthOf(each.on(), period.cutOff()), each.part())))
                .values()
                .stream()
                .map(group -> new Group(
                        group.get(0).unit(),
                        Period.monthOf(group.get(0).on(), period.cutOff()),
                        group.get(0).part(),
                        group.size(),
                        group.stream().mapToLong(Fact::minutes).sum(),
                        group.size()))
                .toList();
    }

    private static Counts byHand(Measure measure, List<Fact> facts, Predicate<Fact> wanted) {
        Counts counts = new Counts(measure);
        facts.stream().filter(wanted).forEach(each -> counts.add(each.part(), 1, each.minutes(), 1));
        return counts;
    }
}
