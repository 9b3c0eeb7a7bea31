package vn.vanthu.outgoing.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vanthu.outgoing.Council;
import vn.vanthu.outgoing.CouncilForm;
import vn.vanthu.outgoing.CouncilMember;

/** The fields of a council as typed. */
public class TypedCouncil {

    private static final int ROWS = 5;

    @FormParam("id")
    @DefaultValue("0")
    private long id;

    @FormParam("version")
    @DefaultValue("0")
    private long version;

    @FormParam("name")
    @DefaultValue("")
    private String name;

    @FormParam("body")
    @DefaultValue("")
    private String body;

    @FormParam("symbol")
    @DefaultValue("")
    private String symbol;

    @FormParam("ownSeal")
    @DefaultValue("false")
    private boolean ownSeal;

    @FormParam("validFrom")
    @DefaultValue("")
    private String validFrom;

    @FormParam("validTo")
    @DefaultValue("")
    private String validTo;

    @FormParam("member")
    private List<Long> positions = new ArrayList<>();

    @FormParam("title")
    private List<String> titles = new ArrayList<>();

    /** A member's row in the form: a position, 0 for none, and the office. */
    public record Row(int number, long positionId, String title) {}

    static TypedCouncil empty(LocalDate today) {
        TypedCouncil typed = new TypedCouncil();
        typed.name = "";
        typed.body = "";
        typed.symbol = "";
        typed.validFrom = today.toString();
        typed.validTo = "";
        return typed;
    }

    static TypedCouncil of(Council council) {
        TypedCouncil typed = new TypedCouncil();
        typed.id = council.id();
        typed.version = council.version();
        typed.name = council.name();
        typed.body = council.body();
        typed.symbol = council.symbol();
        typed.ownSeal = council.ownSeal();
        typed.validFrom = council.validFrom().toString();
        typed.validTo = council.validTo().map(LocalDate::toString).orElse("");
        for (CouncilMember member : council.members()) {
            typed.positions.add(member.positionId());
            typed.titles.add(member.title());
        }
        return typed;
    }

    CouncilForm form() {
        List<CouncilMember> members = getRows().stream()
                .filter(row -> row.positionId() != 0)
                .map(row -> new CouncilMember(row.positionId(), row.title()))
                .toList();
        return new CouncilForm(name, body, symbol, ownSeal, date(validFrom).orElse(null), date(validTo), members);
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /** Every typed row, and empty ones up to five. */
    public List<Row> getRows() {
        return IntStream.range(0, Math.max(ROWS, positions.size()))
                .mapToObj(i -> new Row(
                        i + 1, i < positions.size() ? positions.get(i) : 0, i < titles.size() ? titles.get(i) : ""))
                .toList();
    }

    public long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public String getBody() {
        return body;
    }

    public String getSymbol() {
        return symbol;
    }

    public boolean isOwnSeal() {
        return ownSeal;
    }

    public String getValidFrom() {
        return validFrom;
    }

    public String getValidTo() {
        return validTo;
    }
}
