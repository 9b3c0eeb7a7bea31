package vn.vanthu.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.logging.Logger;
import vn.vanthu.access.SignIn;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Person;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;

/** The one administrator of a new installation, with a password that works once and is written to the log. */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SignIn signIn;

    @Inject
    private Clock clock;

    /** Creates the agency to be renamed, the account {@code admin} and its one-time password. */
    @Transactional
    public void appoint() {
        LocalDate today = LocalDate.now(clock);
        Agency agency = new Agency("000.00.00.000", "Cơ quan mới", "CQ", "", "", Agency.Kind.OTHER, today);
        entities.persist(agency);
        entities.flush();
        Unit office = new Unit(agency.id(), "Văn phòng", "VP", false, today);
        Person admin = new Person("admin", "Quản trị viên");
        entities.persist(office);
        entities.persist(admin);
        entities.flush();
        entities.persist(
                new Position(admin, agency, office, "Quản trị viên", 100, EnumSet.of(Role.ADMINISTRATOR), today));
        char[] password = oneTimePassword();
        signIn.openAccount(admin, password, true);
        LOG.warning(() -> "First start. Sign in as 'admin' with the one-time password '" + new String(password)
                + "'; it must be changed at once.");
    }

    private static char[] oneTimePassword() {
        SecureRandom random = new SecureRandom();
        char[] password = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            password[i] = LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return password;
    }
}
