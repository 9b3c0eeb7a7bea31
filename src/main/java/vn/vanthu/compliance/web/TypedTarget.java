package vn.vanthu.compliance.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.TargetForm;

/** A target as it was typed, kept as typed when it is refused. */
public class TypedTarget {

    @FormParam("measure")
    @DefaultValue("SIGNED")
    private String measure = "SIGNED";

    /** {@code ALL}, {@code AGENCY}, or the id of a unit. */
    @FormParam("scope")
    @DefaultValue("AGENCY")
    private String scope = "AGENCY";

    @FormParam("percent")
    @DefaultValue("")
    private String percent = "";

    @FormParam("first")
    @DefaultValue("")
    private String first = "";

    @FormParam("last")
    @DefaultValue("")
    private String last = "";

    @FormParam("base")
    @DefaultValue("")
    private String base = "";

    /** What it says; what cannot be read is missing from it and refused. */
    TargetForm form() {
        return new TargetForm(
                Measure.named(measure).orElse(null),
                "ALL".equals(scope),
                scope.matches("\\d{1,18}") ? Optional.of(Long.parseLong(scope)) : Optional.empty(),
                percent.strip().matches("\\d{1,3}([.,]\\d{1,6})?")
                        ? new BigDecimal(percent.strip().replace(',', '.'))
                        : null,
                date(first),
                Optional.ofNullable(date(last)),
                base);
    }

    private static LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String measure() {
        return measure;
    }

    public String scope() {
        return scope;
    }

    public String percent() {
        return percent;
    }

    public String first() {
        return first;
    }

    public String last() {
        return last;
    }

    public String base() {
        return base;
    }
}
