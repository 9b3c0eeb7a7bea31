package vn.vanthu.compliance.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.compliance.Counts;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.MeasureTable;
import vn.vanthu.compliance.MeasureTable.Line;
import vn.vanthu.compliance.Part;
import vn.vanthu.compliance.Ratio;
import vn.vanthu.compliance.Targets;

/**
 * Figures as JSON and as CSV.
 *
 * @param table what was counted
 * @param decimals of percentages
 * @param targets on the period's last day
 * @param agency whose figures they are; empty for all
 * @param unit the one unit whose figures they are; empty for more
 */
record FigureForms(
        MeasureTable table,
        Ratio.Decimals decimals,
        Targets.InForce targets,
        Optional<Long> agency,
        Optional<Long> unit) {

    /** The measures and their parts. */
    static JsonArray definitions() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Measure measure : Measure.values()) {
            JsonArrayBuilder parts = Json.createArrayBuilder();
            measure.parts()
                    .forEach(part -> parts.add(Json.createObjectBuilder()
                            .add("code", part.code())
                            .add("role", part.role().name())));
            JsonArrayBuilder rows = Json.createArrayBuilder();
            measure.groupings().forEach(by -> rows.add(by.name()));
            all.add(Json.createObjectBuilder()
                    .add("measure", measure.name())
                    .add("formula", measure.formula())
                    .add("counts", measure.kind().name())
                    .add("parts", parts)
                    .add("by", rows));
        }
        return all.build();
    }

    JsonObject json() {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        table.lines().forEach(line -> rows.add(line(line, target(line))));
        return Json.createObjectBuilder()
                .add("measure", table.measure().name())
                .add("period", table.period().code())
                .add("from", table.period().from().toString())
                .add("to", table.period().last().toString())
                .add("by", table.by().name())
                .add("total", line(table.total(), targets.of(agency, unit)))
                .add("rows", rows)
                .build();
    }

    private Optional<BigDecimal> target(Line line) {
        return switch (table.by()) {
            case AGENCY -> targets.of(Optional.of(Long.parseLong(line.key())), Optional.empty());
            case UNIT -> targets.of(agency, Optional.of(Long.parseLong(line.key())));
            default -> Optional.empty();
        };
    }

    private JsonObjectBuilder line(Line line, Optional<BigDecimal> target) {
        JsonArrayBuilder months = Json.createArrayBuilder();
        line.months().forEach((month, counts) -> months.add(counts(counts).add("month", month.toString())));
        JsonObjectBuilder json = counts(line.sum());
        if (!line.key().isEmpty()) {
            json.add("key", line.key()).add("name", line.name());
        }
        target.ifPresent(percent ->
                json.add("target", percent).add("missing", line.sum().rate().missingTo(percent)));
        return json.add("months", months);
    }

    private JsonObjectBuilder counts(Counts counts) {
        JsonObjectBuilder parts = Json.createObjectBuilder();
        table.measure().parts().forEach(part -> parts.add(part.code(), counts.of(part.code())));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("reached", counts.reached())
                .add("counted", counts.counted())
                .add("parts", parts);
        counts.rate()
                .percent(decimals)
                .ifPresentOrElse(percent -> json.add("percent", percent), () -> json.addNull("percent"));
        counts.meanMinutes().ifPresent(minutes -> json.add("meanMinutes", minutes));
        return json;
    }

    /** One line a row and month, and one a row without a month: its sum; the rows' sum has the key TOTAL. */
    String csv() {
        List<String> head =
                new ArrayList<>(List.of("measure", "key", "name", "month", "reached", "counted", "percent"));
        table.measure().parts().stream().map(Part::code).forEach(head::add);
        StringBuilder csv = new StringBuilder(record(head));
        table.lines().forEach(line -> lines(csv, line.key(), line));
        lines(csv, "TOTAL", table.total());
        return csv.toString();
    }

    private void lines(StringBuilder csv, String key, Line line) {
        line.months()
                .forEach((month, counts) -> csv.append(record(cells(key, line.name(), Optional.of(month), counts))));
        csv.append(record(cells(key, line.name(), Optional.empty(), line.sum())));
    }

    private List<String> cells(String key, String name, Optional<YearMonth> month, Counts counts) {
        List<String> cells = new ArrayList<>(List.of(
                table.measure().name(),
                key,
                name,
                month.map(YearMonth::toString).orElse(""),
                Long.toString(counts.reached()),
                Long.toString(counts.counted()),
                counts.rate().percent(decimals).map(BigDecimal::toPlainString).orElse("")));
        table.measure().parts().forEach(part -> cells.add(Long.toString(counts.of(part.code()))));
        return cells;
    }

    /** RFC 4180; a cell that a spreadsheet would take for a formula is led by an apostrophe. */
    private static String record(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.matches("[=+\\-@\t].*") ? "'" + cell : cell)
                        .map(cell ->
                                cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(java.util.stream.Collectors.joining(","))
                + "\r\n";
    }
}
