package vn.vanthu.compliance.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.Selection;
import vn.vanthu.compliance.Selection.Which;

/** What an address asks for. What is not understood is left at what is usual. */
public class Asked {

    @QueryParam("period")
    @DefaultValue("")
    private String period;

    @QueryParam("year")
    @DefaultValue("")
    private String year;

    @QueryParam("part")
    @DefaultValue("")
    private String part;

    @QueryParam("agency")
    @DefaultValue("")
    private String agency;

    @QueryParam("unit")
    @DefaultValue("")
    private String unit;

    @QueryParam("which")
    @DefaultValue("")
    private String which;

    @QueryParam("page")
    @DefaultValue("1")
    private int page;

    /** The period: {@code period=2026-Q1}, or year and part apart as a form sends them. */
    Period period(Period usual) {
        String parts = part.isEmpty() || part.equals("YEAR") ? year : year + "-" + part;
        return Period.parse(period.isEmpty() ? parts : period).orElse(usual);
    }

    Optional<Long> agency() {
        return number(agency);
    }

    int page() {
        return Math.max(1, page);
    }

    Selection selection(Period usual) {
        return new Selection(
                period(usual), agency(), number(unit), Which.named(which).orElse(Which.ALL));
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
