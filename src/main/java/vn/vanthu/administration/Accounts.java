package vn.vanthu.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Optional;
import vn.vanthu.access.SignIn;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.NewPosition;
import vn.vanthu.organisation.Person;
import vn.vanthu.organisation.Staffing;

/** Takes people in: position, account and a password that works once. */
@ApplicationScoped
public class Accounts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    @Inject
    private Staffing staffing;

    @Inject
    private SignIn signIn;

    @Inject
    private Directory directory;

    /**
     * Appoints a person and, for one who is new here, opens an account.
     *
     * @return the one-time password of the new account, to be shown once and kept nowhere; empty for a person who has an
     *     account already
     */
    @Transactional
    public Optional<String> takeIn(Actor actor, NewPosition wanted) {
        boolean known = directory.personByLogin(wanted.login()).isPresent();
        Person person = staffing.appoint(actor, wanted);
        if (known) {
            return Optional.empty();
        }
        String password = oneTimePassword();
        signIn.openAccount(person, password.toCharArray(), true);
        return Optional.of(password);
    }

    private static String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
