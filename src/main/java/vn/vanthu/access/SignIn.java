package vn.vanthu.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Person;
import vn.vanthu.organisation.Position;
import vn.vanthu.platform.problem.Refusal;

/** Signing in by login name and password. */
@ApplicationScoped
public class SignIn {

    private static final int SHORTEST_PASSWORD = 10;

    /** A hash that nobody's password has: an unknown login costs the same time as a known one. */
    private static final String NOBODY = PasswordHash.of("nobody has this password".toCharArray());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** What came of an attempt. */
    public sealed interface Outcome {

        /** Welcome; the person acts in the first of their positions until they choose another. */
        record SignedIn(Actor actor, boolean mustChangePassword) implements Outcome {}

        /** Wrong name or password; which of the two is not told. */
        record Wrong() implements Outcome {}

        /** Too many wrong passwords lately: try again later. */
        record Delayed() implements Outcome {}

        /** The account is locked, or its holder has no position today. */
        record NoPosition() implements Outcome {}
    }

    /** Tries to sign a person in; every attempt on an existing account is journaled. */
    @Transactional
    public Outcome attempt(String login, char[] password) {
        Optional<Person> person = directory.personByLogin(login.strip());
        SignInAccount account = person.map(
                        found -> entities.find(SignInAccount.class, found.id(), LockModeType.PESSIMISTIC_WRITE))
                .orElse(null);
        if (account == null) {
            PasswordHash.matches(password, NOBODY);
            return new Outcome.Wrong();
        }
        return decide(person.orElseThrow(), account, password);
    }

    private Outcome decide(Person person, SignInAccount account, char[] password) {
        Instant now = clock.instant();
        if (account.delayed(now)) {
            return new Outcome.Delayed();
        }
        List<Position> positions = directory.positionsOf(person.id());
        if (!account.accepts(password)) {
            account.failed(now);
            positions.stream().findFirst().ifPresent(position -> journal(position.actor(), "access.sign-in-failed"));
            return new Outcome.Wrong();
        }
        if (person.locked() || positions.isEmpty()) {
            return new Outcome.NoPosition();
        }
        account.succeeded(now);
        Actor actor = positions.get(0).actor();
        journal(actor, "access.signed-in");
        return new Outcome.SignedIn(actor, account.mustChange());
    }

    /** The signed-out entry. */
    @Transactional
    public void signedOut(Actor actor) {
        journal(actor, "access.signed-out");
    }

    /** Whether the person must choose a new password before anything else. */
    public boolean mustChangePassword(long personId) {
        SignInAccount account = entities.find(SignInAccount.class, personId);
        return account != null && account.mustChange();
    }

    /** Changes one's own password; the old one is asked again. */
    @Transactional
    public void changePassword(Actor actor, char[] old, char[] chosen) {
        SignInAccount account = entities.find(SignInAccount.class, actor.personId(), LockModeType.PESSIMISTIC_WRITE);
        if (account == null || !account.accepts(old)) {
            throw new Refusal(Refusal.Kind.INVALID, "access.password.old-wrong");
        }
        if (chosen.length < SHORTEST_PASSWORD) {
            throw new Refusal(Refusal.Kind.INVALID, "access.password.too-short", SHORTEST_PASSWORD);
        }
        account.change(PasswordHash.of(chosen));
        journal(actor, "access.password-changed");
    }

    /** Opens an account for a person; {@code oneTime} passwords must be changed at the first sign-in. */
    @Transactional
    public void openAccount(Person person, char[] password, boolean oneTime) {
        entities.persist(new SignInAccount(person.id(), PasswordHash.of(password), oneTime));
    }

    private void journal(Actor actor, String act) {
        journal.record(actor, act, new Subject("person", Long.toString(actor.personId())), Map.of());
    }
}
