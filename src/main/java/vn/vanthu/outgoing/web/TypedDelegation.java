package vn.vanthu.outgoing.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.document.DocumentType;
import vn.vanthu.outgoing.Authority;
import vn.vanthu.outgoing.DelegationForm;

/** The form of a delegation as it was typed, kept for showing it again. */
public class TypedDelegation {

    @FormParam("kind")
    @DefaultValue("")
    private String kind;

    @FormParam("from")
    @DefaultValue("0")
    private long from;

    @FormParam("to")
    @DefaultValue("0")
    private long to;

    @FormParam("basis")
    @DefaultValue("")
    private String basis;

    @FormParam("scope")
    @DefaultValue("")
    private String scope;

    @FormParam("type")
    private List<String> types;

    @FormParam("validFrom")
    @DefaultValue("")
    private String validFrom;

    @FormParam("validTo")
    @DefaultValue("")
    private String validTo;

    static TypedDelegation empty(LocalDate today) {
        TypedDelegation typed = new TypedDelegation();
        typed.kind = Authority.Kind.BY_ORDER.name();
        typed.basis = "";
        typed.scope = "";
        typed.types = List.of();
        typed.validFrom = today.toString();
        typed.validTo = "";
        return typed;
    }

    DelegationForm form() {
        return new DelegationForm(
                Stream.of(Authority.Kind.BY_ORDER, Authority.Kind.MANDATE)
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                from,
                to,
                basis,
                scope,
                Stream.of(DocumentType.values())
                        .filter(type -> getTypes().contains(type.name()))
                        .collect(Collectors.toSet()),
                date(validFrom),
                date(validTo));
    }

    private static LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getKind() {
        return kind;
    }

    public long getFrom() {
        return from;
    }

    public long getTo() {
        return to;
    }

    public String getBasis() {
        return basis;
    }

    public String getScope() {
        return scope;
    }

    /** Names of the chosen types. */
    public Set<String> getTypes() {
        return types == null ? Set.of() : Set.copyOf(types);
    }

    public String getValidFrom() {
        return validFrom;
    }

    public String getValidTo() {
        return validTo;
    }
}
