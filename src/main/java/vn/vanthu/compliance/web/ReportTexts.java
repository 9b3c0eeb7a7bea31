package vn.vanthu.compliance.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.compliance.ConfirmedReport;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.MeasureTable.Line;
import vn.vanthu.compliance.Part;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Ratio;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.time.OfficeTime;

/** What a confirmed report says in each of its forms, in Vietnamese. */
final class ReportTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Numbers numbers;

    /** With percentages as the installation writes them. */
    ReportTexts(Ratio.Decimals decimals) {
        this.numbers = new Numbers(decimals);
    }

    static List<String> titles(Measure measure) {
        List<String> titles = new ArrayList<>(List.of(
                text("compliance.column.unit"),
                text("compliance.column.rate"),
                text("compliance.column.target"),
                text("compliance.column.reached"),
                text("compliance.column.counted")));
        measure.parts().forEach(part -> titles.add(text("compliance.count." + part.code())));
        return titles;
    }

    List<String> cells(ConfirmedReport report, Measure measure, Line line) {
        List<String> cells = new ArrayList<>(List.of(
                name(line),
                numbers.percent(line.sum()),
                report.target(measure, line.key()).map(Numbers::target).orElse(""),
                Numbers.number(line.sum().reached()),
                Numbers.number(line.sum().counted())));
        measure.parts().stream()
                .map(Part::code)
                .forEach(code -> cells.add(Numbers.number(line.sum().of(code))));
        return cells;
    }

    private static String name(Line line) {
        if (line.key().isEmpty()) {
            return text("compliance.total");
        }
        return line.name().isEmpty() ? text("compliance.no-unit") : line.name();
    }

    static String period(Period period) {
        return text("compliance.part." + period.part()) + " " + period.year() + " (" + DATE.format(period.from())
                + " – " + DATE.format(period.last()) + ")";
    }

    static String confirmed(ConfirmedReport report) {
        return text(
                "compliance.report.confirmed-by",
                report.confirmedBy(),
                report.title(),
                MOMENT.format(report.confirmedAt().atZone(OfficeTime.ZONE)));
    }

    static String text(String key, Object... arguments) {
        return Bundles.text(Bundles.VIETNAMESE, key, List.of(arguments));
    }
}
