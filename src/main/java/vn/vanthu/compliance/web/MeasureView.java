package vn.vanthu.compliance.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.compliance.Counts;
import vn.vanthu.compliance.Grouping;
import vn.vanthu.compliance.MeasureTable;
import vn.vanthu.compliance.MeasureTable.Line;
import vn.vanthu.compliance.Part;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Targets;
import vn.vanthu.document.DocumentType;

/**
 * The figures of a measure as a page writes them, and the address of the documents behind each.
 *
 * @param table what was counted
 * @param before the same of the period to compare with
 * @param agencyId the agency whose figures these are; empty for all
 * @param unitId the unit whose figures alone these are; empty for more
 * @param targets of the measure on the period's last day
 * @param numbers how they are written
 * @param pasts of the units that are the rows
 * @param english whether names of types are wanted in English
 */
public record MeasureView(
        MeasureTable table,
        MeasureTable before,
        Optional<Long> agencyId,
        Optional<Long> unitId,
        Targets.InForce targets,
        Numbers numbers,
        Pasts pasts,
        boolean english) {

    public String percent(Counts counts) {
        return numbers.percent(counts);
    }

    public String plain(Counts counts) {
        return numbers.plain(counts);
    }

    public String fraction(Counts counts) {
        return Numbers.fraction(counts);
    }

    public String hours(Counts counts) {
        return Numbers.hours(counts);
    }

    /** Name of a line; for facts without a unit, that they have none. */
    public String name(Line line, String none) {
        if (table.by() == Grouping.TYPE) {
            DocumentType type = DocumentType.valueOf(line.key());
            return english ? type.englishName() : type.vietnameseName();
        }
        return line.name().isEmpty() ? none : line.name();
    }

    /** The target of a line in percent; empty where none is set, or where targets are set for nothing of the kind. */
    public Optional<BigDecimal> target(Line line) {
        return switch (table.by()) {
            case AGENCY -> targets.of(Optional.of(Long.parseLong(line.key())), Optional.empty());
            case UNIT -> targets.of(agencyId, Optional.of(Long.parseLong(line.key())));
            default -> Optional.empty();
        };
    }

    public String targetText(Line line) {
        return target(line).map(Numbers::target).orElse("");
    }

    /** The target of the whole, without a percent sign, for the chart; empty where there is none. */
    public String aim() {
        return totalTarget().map(BigDecimal::toPlainString).orElse("");
    }

    private Optional<BigDecimal> totalTarget() {
        return targets.of(agencyId, unitId);
    }

    public String totalTargetText() {
        return totalTarget().map(Numbers::target).orElse("");
    }

    /** How many are missing in all to the target of the whole. */
    public long totalMissing() {
        return totalTarget().map(table.total().sum().rate()::missingTo).orElse(0L);
    }

    /** How many are missing to the line's target. */
    public long missing(Line line) {
        return target(line).map(line.sum().rate()::missingTo).orElse(0L);
    }

    /** The change of a line against the period before in points; empty where it is not known, or was another unit's. */
    public String change(Line line) {
        if (pasts.another(line, table.period(), before.period())) {
            return "";
        }
        return earlier(line)
                .flatMap(then -> numbers.change(line.sum(), then.sum()))
                .orElse("");
    }

    /** What is to be said of a row: how its unit changed, and what it was before where that is to be compared with. */
    public List<Remark> remarks(Line line) {
        List<Remark> remarks = new ArrayList<>(pasts.changes(line, table.period()));
        remarks.addAll(pasts.comparison(line, table, before, numbers));
        return remarks;
    }

    private Optional<Line> earlier(Line line) {
        return before.lines().stream()
                .filter(then -> then.key().equals(line.key()))
                .findFirst();
    }

    public List<Part> parts() {
        return table.measure().parts();
    }

    /** Parts that do not speak for themselves in the numerator. */
    public List<Part> partsBeside(String role) {
        return parts().stream().filter(part -> part.role().name().equals(role)).toList();
    }

    public List<YearMonth> months() {
        return table.measure().monthly() ? table.period().list() : List.of();
    }

    public String monthText(YearMonth month) {
        return String.format("%02d/%d", month.getMonthValue(), month.getYear());
    }

    /** Address of the documents of a line and part in the whole period. */
    public String link(Line line, String which) {
        return documents(table.period(), line, which);
    }

    /** Address of the documents of a line in one month. */
    public String link(Line line, YearMonth month) {
        return documents(table.period().month(month), line, "COUNTED");
    }

    private String documents(Period period, Line line, String which) {
        StringBuilder link = new StringBuilder("/app/compliance/documents?measure=")
                .append(table.measure())
                .append("&period=")
                .append(period.code());
        boolean total = line.key().isEmpty();
        if (table.by() == Grouping.AGENCY) {
            link.append(total ? "" : "&agency=" + line.key());
        } else {
            agencyId.ifPresent(id -> link.append("&agency=").append(id));
            link.append(total ? "" : "&" + table.by().name().toLowerCase(java.util.Locale.ROOT) + "=" + line.key());
        }
        return link.append("&which=").append(which).toString();
    }

    /** Address of the same figures of one agency, for lines that are agencies. */
    public String agencyLink(Line line) {
        return address("/app/compliance", table.by()) + "&agency=" + line.key();
    }

    /** Address of the same figures with other rows. */
    public String byLink(String by) {
        return address("/app/compliance", Grouping.valueOf(by))
                + agencyId.map(id -> "&agency=" + id).orElse("");
    }

    public String exportLink() {
        return address("/app/compliance/export.xlsx", table.by())
                + agencyId.map(id -> "&agency=" + id).orElse("");
    }

    public String printLink() {
        return address("/app/compliance/export.pdf", table.by())
                + agencyId.map(id -> "&agency=" + id).orElse("");
    }

    private String address(String page, Grouping by) {
        return page + "?measure=" + table.measure() + "&period="
                + table.period().code() + "&by=" + by;
    }

    /** What the rows can be here: units of one agency or agencies of all, and what else the measure has. */
    public List<Grouping> groupings() {
        return table.measure().groupings().stream()
                .filter(by -> by != (agencyId.isEmpty() ? Grouping.UNIT : Grouping.AGENCY))
                .toList();
    }
}
