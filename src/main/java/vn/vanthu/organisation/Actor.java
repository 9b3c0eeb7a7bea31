package vn.vanthu.organisation;

import java.util.Set;
import vn.vanthu.audit.Author;

/**
 * Somebody acting in one of their positions. Every use case takes an actor and asks it, so permissions are checked
 * where the act happens and nowhere else.
 *
 * @param personId the person
 * @param positionId the position they act in
 * @param agencyId the position's agency
 * @param unitId the position's unit
 * @param login the person's sign-in name
 * @param fullName as printed
 * @param title chức vụ
 * @param agencyName of the position's agency
 * @param unitName of the position's unit
 * @param roles what the position entitles to
 */
public record Actor(
        long personId,
        long positionId,
        long agencyId,
        long unitId,
        String login,
        String fullName,
        String title,
        String agencyName,
        String unitName,
        Set<Role> roles)
        implements Author {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Throws {@link NotPermitted} unless the position has at least one of the roles. */
    public void require(Role... anyOf) {
        for (Role role : anyOf) {
            if (is(role)) {
                return;
            }
        }
        throw new NotPermitted();
    }

    @Override
    public String displayName() {
        return fullName + ", " + title + ", " + agencyName;
    }
}
