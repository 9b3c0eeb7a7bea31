package vn.vanthu.compliance.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import vn.vanthu.compliance.Grouping;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Selection;
import vn.vanthu.document.DocumentType;

/** What an address asks for. What is not understood is left at what is usual. */
public class Asked {

    @QueryParam("measure")
    @DefaultValue("")
    private String measure;

    @QueryParam("period")
    @DefaultValue("")
    private String period;

    @QueryParam("year")
    @DefaultValue("")
    private String year;

    @QueryParam("part")
    @DefaultValue("")
    private String part;

    @QueryParam("cutoff")
    @DefaultValue("")
    private String cutOff;

    @QueryParam("agency")
    @DefaultValue("")
    private String agency;

    @QueryParam("by")
    @DefaultValue("")
    private String by;

    @QueryParam("unit")
    @DefaultValue("")
    private String unit;

    @QueryParam("type")
    @DefaultValue("")
    private String type;

    @QueryParam("signatory")
    @DefaultValue("")
    private String signatory;

    @QueryParam("which")
    @DefaultValue("")
    private String which;

    @QueryParam("page")
    @DefaultValue("1")
    private int page;

    Measure measure() {
        return Measure.named(measure).orElse(Measure.SIGNED);
    }

    Grouping by() {
        return Grouping.named(by).orElse(Grouping.UNIT);
    }

    /** The period: {@code period=2026-Q1@14}, or year, part and cut-off day apart as a form sends them. */
    Period period(Period usual) {
        String parts = part.isEmpty() || part.equals("YEAR") ? year : year + "-" + part;
        int day = cutOff.matches("\\d|1\\d|2[0-8]") ? Integer.parseInt(cutOff) : usual.cutOff();
        return Period.parse(period.isEmpty() ? parts : period, period.isEmpty() ? day : 0)
                .orElse(usual);
    }

    Optional<Long> agency() {
        return number(agency);
    }

    int page() {
        return Math.max(1, page);
    }

    Selection selection(Period usual) {
        return new Selection(
                measure(),
                period(usual),
                agency(),
                number(unit),
                Arrays.stream(DocumentType.values())
                        .map(DocumentType::name)
                        .filter(type::equals)
                        .findFirst(),
                number(signatory),
                Selection.known(measure(), which) ? which : Selection.COUNTED);
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
