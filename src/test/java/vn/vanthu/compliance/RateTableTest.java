package vn.vanthu.compliance;

import static org.assertj.core.api.Assertions.assertThat;

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

class RateTableTest {

    private static final Map<Long, String> UNITS =
            Map.of(1L, "Văn phòng", 2L, "Phòng Quản lý xây dựng", 3L, "Phòng trống");
    private static final Period YEAR = Period.year(2026);

    private record Issued(long unit, LocalDate on, SigningClass signingClass, boolean recalled) {}

    @Property(tries = 200)
    void everyNumberIsWhatCountingByHandGives(@ForAll long seed) {
        List<Issued> documents = documents(new Random(seed));
        RateTable table = RateTable.of(YEAR, false, UNITS, grouped(documents));

        assertThat(table.total().sum()).isEqualTo(byHand(documents, each -> true));
        for (RateTable.Row row : table.rows()) {
            assertThat(row.sum()).isEqualTo(byHand(documents, each -> each.unit() == row.id()));
            for (Map.Entry<YearMonth, Tally> cell : row.cells()) {
                assertThat(cell.getValue())
                        .isEqualTo(byHand(
                                documents,
                                each -> each.unit() == row.id()
                                        && YearMonth.from(each.on()).equals(cell.getKey())));
            }
        }
    }

    @Property(tries = 200)
    void sumsOfRowsAndOfMonthsAreTheTotal(@ForAll long seed) {
        RateTable table = RateTable.of(YEAR, false, UNITS, grouped(documents(new Random(seed))));
        Tally rows = new Tally();
        table.rows().forEach(row -> rows.add(row.sum()));
        Tally months = new Tally();
        table.total().months().values().forEach(months::add);

        assertThat(rows).isEqualTo(table.total().sum());
        assertThat(months).isEqualTo(table.total().sum());
        assertThat(table.total().sum().notFull() + table.total().sum().of(SigningClass.FULL))
                .isEqualTo(table.total().sum().total());
    }

    @Test
    void theLowestRateStandsFirstAndUnitsWithoutDocumentsLast() {
        List<RateTable.Count> counts = List.of(
                count(1, SigningClass.FULL, 9),
                count(1, SigningClass.NONE, 1),
                count(2, SigningClass.NONE, 1),
                count(2, SigningClass.FULL, 1));
        assertThat(RateTable.of(YEAR, false, UNITS, counts).rows())
                .extracting(RateTable.Row::id)
                .containsExactly(2L, 1L, 3L);
    }

    private static RateTable.Count count(long unit, SigningClass signingClass, long number) {
        return new RateTable.Count(unit, YearMonth.of(2026, 3), signingClass, false, number);
    }

    private static List<Issued> documents(Random random) {
        List<Issued> documents = new ArrayList<>();
        int number = random.nextInt(200);
        for (int i = 0; i < number; i++) {
            documents.add(new Issued(
                    1 + random.nextInt(2),
                    LocalDate.ofYearDay(2026, 1 + random.nextInt(365)),
                    SigningClass.values()[random.nextInt(SigningClass.values().length)],
                    random.nextInt(10) == 0));
        }
        return documents;
    }

    private static List<RateTable.Count> grouped(List<Issued> documents) {
        return documents.stream()
                .collect(Collectors.groupingBy(
                        each -> new Issued(
                                each.unit(), each.on().withDayOfMonth(1), each.signingClass(), each.recalled()),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(group -> new RateTable.Count(
                        group.getKey().unit(),
                        YearMonth.from(group.getKey().on()),
                        group.getKey().signingClass(),
                        group.getKey().recalled(),
                        group.getValue()))
                .toList();
    }

    private static Tally byHand(List<Issued> documents, Predicate<Issued> wanted) {
        Tally tally = new Tally();
        for (Issued each : documents) {
            if (wanted.test(each) && each.recalled()) {
                tally.addRecalled(1);
            } else if (wanted.test(each)) {
                tally.add(each.signingClass(), 1);
            }
        }
        return tally;
    }
}
