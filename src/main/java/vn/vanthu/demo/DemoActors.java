package vn.vanthu.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;

/** The people of the demo as actors. */
@ApplicationScoped
public class DemoActors {

    @Inject
    private Directory directory;

    Actor login(String login) {
        long person = directory.personByLogin(login).orElseThrow().id();
        return directory.positionsOf(person).get(0).actor();
    }

    Agency agency(String code) {
        return directory.agencyByCode(code).orElseThrow();
    }

    /** The first holder of a role in an agency. */
    Position holder(long agencyId, Role role) {
        return directory.holders(agencyId, role).get(0);
    }

    /** The head of a unit. */
    Actor head(long agencyId, long unitId) {
        return directory.holders(agencyId, Role.UNIT_HEAD).stream()
                .filter(position -> position.unit().id() == unitId)
                .findFirst()
                .orElseThrow()
                .actor();
    }
}
