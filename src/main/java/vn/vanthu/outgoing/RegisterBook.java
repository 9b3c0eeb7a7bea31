package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.OrganisationHistory;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.UnitPast;
import vn.vanthu.register.HeldNumber;
import vn.vanthu.register.Registers;
import vn.vanthu.register.SeriesOwner;
import vn.vanthu.register.TypeGroup;

/** The register of outgoing documents of a series and year, every number in its order (NĐ 30/2020, Điều 16). */
@ApplicationScoped
public class RegisterBook {

    private static final String KEPT = "(?i)^[-–+*\\s]*lưu\\s*:\\s*";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Registers registers;

    @Inject
    private Directory directory;

    @Inject
    private OrganisationHistory history;

    /**
     * Every number from the first to the last given one.
     *
     * @param actor a clerk, office manager or archivist of the agency
     * @param councilId the council whose register it is; 0 for the agency's own
     */
    public List<RegisterEntry> entries(Actor actor, long councilId, TypeGroup group, int year) {
        return entries(actor, councilId, group, year, 1, Integer.MAX_VALUE);
    }

    /** The highest number that was given; 0 while there is none. */
    public int last(Actor actor, long councilId, TypeGroup group, int year) {
        actor.require(Role.CLERK, Role.OFFICE_MANAGER, Role.ARCHIVIST);
        return registers.last(new SeriesOwner(actor.agencyId(), councilId), group, year);
    }

    /** The given numbers between two, both included, the lowest first; nothing else of the register is read. */
    public List<RegisterEntry> entries(Actor actor, long councilId, TypeGroup group, int year, int first, int last) {
        actor.require(Role.CLERK, Role.OFFICE_MANAGER, Role.ARCHIVIST);
        Map<Integer, RegisterEntry> entries = new TreeMap<>();
        for (HeldNumber held : registers.held(new SeriesOwner(actor.agencyId(), councilId), group, year)) {
            if (held.number() >= first && held.number() <= last) {
                entries.put(held.number(), nobodys(held));
            }
        }
        Map<Long, Position> signatories = new HashMap<>();
        Map<Long, UnitPast> units = history.byId(actor.agencyId());
        Map<Long, String> agencies = directory.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        for (OutgoingDocument document : documents(actor, councilId, group, year, first, last)) {
            Position signatory =
                    signatories.computeIfAbsent(document.signatoryPositionId().orElseThrow(), directory::position);
            int number = document.number().orElseThrow();
            entries.put(
                    number,
                    new RegisterEntry(
                            number,
                            Optional.of(document),
                            Optional.of(signatory),
                            unit(units, document.unitId(), document.numberedOn().orElseThrow()),
                            recipients(document, agencies, units),
                            copyKeeper(document.form().recipients()),
                            Optional.empty()));
        }
        return List.copyOf(entries.values());
    }

    private static RegisterEntry nobodys(HeldNumber held) {
        return new RegisterEntry(held.number(), Optional.empty(), Optional.empty(), "", "", "", Optional.of(held));
    }

    private List<OutgoingDocument> documents(
            Actor actor, long councilId, TypeGroup group, int year, int first, int last) {
        return entities.createQuery(
                        "select distinct d from OutgoingDocument d left join fetch d.agencies"
                                + " where d.agencyId = :agency and d.type in :types"
                                + (councilId == 0 ? " and d.councilId is null" : " and d.councilId = " + councilId)
                                + " and d.number >= :first and d.number <= :last"
                                + " and d.numberedOn >= :begin and d.numberedOn < :end",
                        OutgoingDocument.class)
                .setParameter("agency", actor.agencyId())
                .setParameter("types", group.types())
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("begin", LocalDate.of(year, 1, 1))
                .setParameter("end", LocalDate.of(year + 1, 1, 1))
                .getResultList();
    }

    /** What a unit was called when the number was given. */
    private static String unit(Map<Long, UnitPast> units, long id, LocalDate day) {
        return Optional.ofNullable(units.get(id)).map(unit -> unit.nameOn(day)).orElse("");
    }

    private static String recipients(OutgoingDocument document, Map<Long, String> agencies, Map<Long, UnitPast> units) {
        LocalDate day = document.numberedOn().orElseThrow();
        Stream<String> inside = Stream.concat(
                document.agencies().stream().sorted().map(id -> agencies.getOrDefault(id, "")),
                document.units().stream().sorted().map(id -> unit(units, id, day)));
        Stream<String> printed = DraftForm.lines(document.form().recipients()).stream()
                .filter(line -> !line.matches(KEPT + ".*"))
                .map(line -> line.replaceFirst("^[-–+*]\\s*", "").replaceFirst("\\s*[;.,]$", ""))
                .filter(line -> !line.equalsIgnoreCase("Như trên"));
        return Stream.concat(inside, printed)
                .filter(name -> !name.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** {@code - Lưu: VT, QLXD.} gives {@code VT, QLXD}. */
    static String copyKeeper(String recipients) {
        return DraftForm.lines(recipients).stream()
                .filter(line -> line.matches(KEPT + ".*"))
                .map(line -> line.replaceFirst(KEPT, "").replaceFirst("\\s*[;.]$", ""))
                .findFirst()
                .orElse("");
    }
}
