package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random changes of the organisation between random facts: the figures of every period are those of a naive count, each
 * fact is one of exactly one unit of its day, and each unit is called as it was.
 */
@Timeout(900)
class OrganisationHistoryIT {

    private static final String CHANGE = "/app/administration/organisation/change";
    private static final Server SERVER = new Server("organisation-history").with("VANTHU_DEMO_DOCUMENTS", "0");
    private static final int CHANGES = 14;
    private static Sql sql;
    private static String agency;
    private static int marks;
    private static int documents = 1_000_000;

    private final List<Fact> facts = new ArrayList<>();
    private final Map<Integer, LivedUnit> units = new TreeMap<>();

    private record Fact(int unit, LocalDate on, boolean full) {}

    /** A unit as the test remembers it. */
    private static final class LivedUnit {

        private final LocalDate from;
        private final TreeMap<LocalDate, String> names = new TreeMap<>();
        private final String home;
        private LocalDate to = LocalDate.MAX;

        LivedUnit(String home, LocalDate from, String name) {
            this.home = home;
            this.from = from;
            names.put(LocalDate.MIN, name);
        }

        boolean aliveWithin(LocalDate first, LocalDate end) {
            return from.isBefore(end) && to.isAfter(first);
        }

        boolean alive() {
            return to.equals(LocalDate.MAX) && home.equals(agency);
        }

        String nameOn(LocalDate day) {
            return names.floorEntry(day).getValue();
        }
    }

    @BeforeAll
    static void start() {
        SERVER.start();
        sql = new Sql(SERVER);
        agency = sql.one("select id from agency where code = 'H99.10'");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void figuresAgreeWithANaiveCount(long seed) {
        Random random = new Random(seed);
        sql.run("delete from signing_fact");
        LocalDate day = LocalDate.of(2025, 1, 1);
        for (int i = 0; i < 5; i++) {
            begin(agency, day, "Đơn vị " + (++marks), "D" + marks, true);
        }
        Visitor administrator = Visitor.signedIn(SERVER, "khanh.bui");
        administrator.get(CHANGE);
        for (int i = 0; i < CHANGES; i++) {
            LocalDate next = day.plusDays(2 + random.nextInt(45));
            work(random, day, next);
            change(random, administrator, next);
            day = next;
        }
        work(random, day, day.plusDays(20));
        sql.run("delete from measure_sum_basis");
        assertThat(
                        sql.one(
                                "select count(*) from signing_fact f join unit u on u.id = f.unit_id where f.agency_id <>"
                                        + " u.agency_id or f.issued_on < u.valid_from or f.issued_on >= coalesce(u.valid_to, 'infinity')"))
                .as("every fact is one of a unit of its day")
                .isEqualTo("0");
        for (String period : List.of("2025", "2026", "2025-H2", "2025-Q2", "2025-05", "2026-02@14", "2026-6M")) {
            compare(period);
        }
    }

    private void begin(String home, LocalDate from, String name, String symbol, boolean insert) {
        if (insert) {
            sql.run("insert into unit (agency_id, name, symbol, valid_from) values (" + home + ", '" + name + "', '"
                    + symbol + "', '" + from + "')");
        }
        int id = Integer.parseInt(
                sql.one("select max(id) from unit where agency_id = " + home + " and symbol = '" + symbol + "'"));
        units.put(id, new LivedUnit(home, from, name));
    }

    /** Facts of units that exist, on days from one up to another. */
    private void work(Random random, LocalDate from, LocalDate end) {
        List<String> rows = new ArrayList<>();
        long days = from.until(end, java.time.temporal.ChronoUnit.DAYS);
        units.forEach((id, unit) -> {
            for (int i = random.nextInt(4); unit.to.equals(LocalDate.MAX) && i > 0; i--) {
                Fact fact = new Fact(id, from.plusDays(random.nextInt((int) days)), random.nextBoolean());
                facts.add(fact);
                rows.add("(" + (++documents) + ", " + unit.home + ", " + id + ", 'REPORT', '1', 's', 1, '" + fact.on()
                        + "', 'VALID', 'VALID', 0, 0, '" + (fact.full() ? "FULL" : "NONE")
                        + "', '', null, now(), null, '', false, '2026-01-02', null, null)");
            }
        });
        if (!rows.isEmpty()) {
            sql.script(List.of(
                    "set session_replication_role = replica",
                    "insert into signing_fact values " + String.join(", ", rows)));
        }
    }

    private void change(Random random, Visitor administrator, LocalDate on) {
        List<Integer> alive = units.keySet().stream()
                .filter(id -> units.get(id).alive())
                .collect(Collectors.toCollection(ArrayList::new));
        java.util.Collections.shuffle(alive, random);
        String kind = alive.size() < 4
                ? "SPLIT"
                : List.of("RENAME", "MERGE", "MERGE", "SPLIT", "MOVE", "CLOSE").get(random.nextInt(6));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("kind", kind);
        form.put("date", on.toString());
        form.put("base", "QĐ " + marks);
        String first = alive.get(0).toString();
        form.put("unit", first);
        String name = "Đơn vị " + (++marks);
        String symbol = "D" + marks;
        boolean keeps = random.nextBoolean();
        String elsewhere = sql.one("select id from agency where code = 'H99.01'");
        switch (kind) {
            case "RENAME" -> form.putAll(Map.of("name", name, "symbol", symbol));
            case "MERGE" -> {
                form.put("unit", List.of(first, alive.get(1).toString()));
                form.putAll(keeps ? Map.of("target", alive.get(1).toString()) : Map.of("name", name, "symbol", symbol));
            }
            case "SPLIT" -> {
                form.putAll(Map.of("name1", name, "symbol1", symbol));
                form.putAll(
                        keeps
                                ? Map.of("stays", "yes")
                                : Map.of("name2", "Đơn vị " + (++marks), "symbol2", "D" + marks));
            }
            case "MOVE" ->
                form.putAll(
                        Map.of("agency", elsewhere, "heir", alive.get(1).toString(), "name", name, "symbol", symbol));
            default -> form.put("target", alive.get(1).toString());
        }
        assertThat(administrator.postMany(CHANGE, form).status())
                .as(form.toString())
                .isEqualTo(303);
        remember(kind, keeps, alive, on, name, symbol, elsewhere);
    }

    private void remember(
            String kind,
            boolean keeps,
            List<Integer> alive,
            LocalDate on,
            String name,
            String symbol,
            String elsewhere) {
        LivedUnit unit = units.get(alive.get(0));
        switch (kind) {
            case "RENAME" -> unit.names.put(on, name);
            case "MERGE" -> {
                unit.to = on;
                if (!keeps) {
                    units.get(alive.get(1)).to = on;
                    begin(agency, on, name, symbol, false);
                }
            }
            case "SPLIT" -> {
                begin(agency, on, name, symbol, false);
                if (!keeps) {
                    unit.to = on;
                    begin(agency, on, "Đơn vị " + marks, "D" + marks, false);
                }
            }
            case "MOVE" -> {
                unit.to = on;
                begin(elsewhere, on, name, symbol, false);
            }
            default -> unit.to = on;
        }
    }

    private void compare(String period) {
        Visitor province = Visitor.signedIn(SERVER, "minh.dang");
        JsonObject all = figures(province, "/api/compliance/measures/SIGNED?by=AGENCY&period=" + period);
        LocalDate first = LocalDate.parse(all.getString("from"));
        LocalDate last = LocalDate.parse(all.getString("to"));
        long sum = 0;
        for (JsonObject home : all.getJsonArray("rows").getValuesAs(JsonObject.class)) {
            String key = home.getString("key");
            JsonObject own =
                    figures(province, "/api/compliance/measures/SIGNED?by=UNIT&agency=" + key + "&period=" + period);
            long units = 0;
            for (JsonObject row : own.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                units += row.getInt("counted");
                compare(row, first, last);
            }
            assertThat(units).as("units of %s in %s", key, period).isEqualTo(home.getInt("counted"));
            shown(own, key, first, last);
            sum += units;
        }
        assertThat(sum).isEqualTo(all.getJsonObject("total").getInt("counted"));
        assertThat(sum).isEqualTo(counted(first, last, -1, false));
    }

    private void compare(JsonObject row, LocalDate first, LocalDate last) {
        int id = Integer.parseInt(row.getString("key"));
        assertThat((long) row.getInt("counted")).isEqualTo(counted(first, last, id, false));
        assertThat((long) row.getInt("reached")).isEqualTo(counted(first, last, id, true));
        if (units.containsKey(id)) {
            assertThat(row.getString("name")).isEqualTo(units.get(id).nameOn(last));
        }
    }

    /** Units that existed in the period are there, the others are not. */
    private void shown(JsonObject figures, String home, LocalDate first, LocalDate last) {
        List<Integer> keys = figures.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(row -> Integer.valueOf(row.getString("key")))
                .toList();
        units.forEach((id, unit) -> assertThat(keys.contains(id))
                .as("unit %s in %s to %s", id, first, last)
                .isEqualTo(unit.home.equals(home) && unit.aliveWithin(first, last.plusDays(1))));
    }

    private long counted(LocalDate first, LocalDate last, int unit, boolean full) {
        return facts.stream()
                .filter(fact -> unit < 0 || fact.unit() == unit)
                .filter(fact -> !fact.on().isBefore(first) && !fact.on().isAfter(last))
                .filter(fact -> !full || fact.full())
                .count();
    }

    private static JsonObject figures(Visitor visitor, String address) {
        try (JsonReader reader =
                Json.createReader(new StringReader(visitor.get(address).text()))) {
            return reader.readObject();
        }
    }
}
