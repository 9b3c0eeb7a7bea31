package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.credential.Credential;
import vn.vanthu.credential.Credentials;
import vn.vanthu.credential.KeyFile;
import vn.vanthu.document.Symbol;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;

/** The agency's councils: written by clerks and administrators, used by everybody who writes in their name. */
@ApplicationScoped
public class Councils {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BODY = 50;
    private static final int LONGEST_SYMBOL = 20;
    private static final int LONGEST_TITLE = 100;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private Credentials credentials;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Every council of the agency by name, also those that have ended. */
    public List<Council> of(long agencyId) {
        return entities.createQuery("select c from Council c where c.agencyId = :agency order by c.name", Council.class)
                .setParameter("agency", agencyId)
                .getResultList();
    }

    /** Those in whose name documents are issued today. */
    public List<Council> today(long agencyId) {
        return of(agencyId).stream()
                .filter(council -> council.validOn(OfficeTime.dateOf(clock.instant())))
                .toList();
    }

    /** A council of the agency; empty for 0 and for one it does not have. */
    public Optional<Council> find(long agencyId, long id) {
        return Optional.ofNullable(id == 0 ? null : entities.find(Council.class, id))
                .filter(council -> council.agencyId() == agencyId);
    }

    /** Whether the actor writes the councils. */
    public boolean keeps(Actor actor) {
        return actor.is(Role.CLERK) || actor.is(Role.ADMINISTRATOR);
    }

    /** The credential a council seals with by itself; empty while it has none. */
    public Optional<Credential> seal(Council council) {
        return credentials.ofCouncil(council.id());
    }

    /** People who can be members. */
    public List<Position> people(Actor actor) {
        return directory.everybody().stream()
                .filter(position -> position.agency().id() == actor.agencyId())
                .toList();
    }

    /** By what right a position signs in the council's name; empty for who is no member. */
    public Optional<Authority> authority(Council council, long positionId) {
        return council.member(positionId)
                .map(member -> Authority.ofCouncil(council, member.title(), directory.position(positionId)));
    }

    /**
     * Writes a new council, or one there is.
     *
     * @param id 0 for a new one
     * @param version of the form; 0 for a new one
     * @return its id
     * @throws InvalidDraft when something typed cannot be kept
     * @throws StaleForm when somebody saved after the form's version
     */
    @Transactional
    public long write(Actor actor, long id, long version, CouncilForm form) {
        actor.require(Role.CLERK, Role.ADMINISTRATOR);
        entities.createNativeQuery("select 1 from agency where id = ?1 for update") // two may take one symbol at once
                .setParameter(1, actor.agencyId())
                .getSingleResult();
        Council council = id == 0 ? new Council(actor.agencyId()) : locked(actor, id, version);
        check(actor, id, form);
        council.write(form, actor.fullName(), clock.instant());
        entities.persist(council);
        entities.flush();
        Map<String, String> details = new TreeMap<>();
        details.put("name", council.name());
        details.put("symbol", council.symbol());
        details.put("own-seal", Boolean.toString(council.ownSeal()));
        details.put(
                "days",
                council.validFrom() + "/"
                        + council.validTo().map(Object::toString).orElse(""));
        details.put(
                "members",
                council.members().stream()
                        .map(member -> member.positionId() + " " + member.title())
                        .collect(Collectors.joining("; ")));
        journal.record(actor, "council.written", new Subject("council", Long.toString(council.id())), details);
        return council.id();
    }

    /**
     * Takes the key of a council's own seal into the vault; it seals with it from now on.
     *
     * @param file PKCS#12
     * @param image PNG of the seal at real size; empty for none
     * @throws Refusal when the council has no seal of its own, or a file cannot be read
     */
    @Transactional
    public void registerSeal(Actor actor, long id, byte[] file, char[] password, byte[] image) {
        actor.require(Role.CLERK, Role.ADMINISTRATOR);
        Council council = find(actor.agencyId(), id)
                .filter(Council::ownSeal)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "outgoing.council.unknown"));
        if (image.length > 0 && !isPng(image)) {
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.council.image.wrong");
        }
        credentials.registerCouncil(
                actor,
                council.agencyId(),
                council.id(),
                KeyFile.open(file, password),
                image.length == 0 ? null : image);
    }

    private static boolean isPng(byte[] image) {
        return image.length > PNG.length && Arrays.equals(Arrays.copyOf(image, PNG.length), PNG);
    }

    private Council locked(Actor actor, long id, long version) {
        Council council = find(actor.agencyId(), id)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "outgoing.council.unknown"));
        entities.lock(council, LockModeType.PESSIMISTIC_WRITE);
        council.expect(version);
        return council;
    }

    private void check(Actor actor, long id, CouncilForm form) {
        Map<String, String> problems = new HashMap<>();
        require(problems, "name", fits(form.name(), LONGEST_NAME));
        require(problems, "body", fits(form.body(), LONGEST_BODY));
        require(problems, "symbol", form.symbol().length() <= LONGEST_SYMBOL && isSymbol(form.symbol()));
        require(
                problems,
                "days",
                form.validFrom() != null
                        && form.validTo()
                                .filter(last -> last.isBefore(form.validFrom()))
                                .isEmpty());
        Set<Long> people = people(actor).stream().map(Position::id).collect(Collectors.toSet());
        long distinct = form.members().stream()
                .map(CouncilMember::positionId)
                .distinct()
                .count();
        require(
                problems,
                "members",
                !form.members().isEmpty()
                        && distinct == form.members().size()
                        && form.members().stream()
                                .allMatch(member ->
                                        people.contains(member.positionId()) && fits(member.title(), LONGEST_TITLE)));
        boolean taken = form.symbol().equals(directory.agency(actor.agencyId()).symbol())
                || of(actor.agencyId()).stream()
                        .anyMatch(other -> other.id() != id && other.symbol().equals(form.symbol()));
        if (taken) {
            problems.put("symbol", "outgoing.council.symbol.taken");
        }
        if (!problems.isEmpty()) {
            throw new InvalidDraft(new TreeMap<>(problems));
        }
    }

    private static void require(Map<String, String> problems, String field, boolean right) {
        if (!right) {
            problems.put(field, "outgoing.council." + field + ".wrong");
        }
    }

    private static boolean fits(String text, int most) {
        return !text.isEmpty() && text.length() <= most;
    }

    private static boolean isSymbol(String text) {
        return Symbol.parse(text).filter(symbol -> symbol.text().equals(text)).isPresent();
    }
}
