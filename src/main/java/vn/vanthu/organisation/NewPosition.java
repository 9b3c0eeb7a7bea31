package vn.vanthu.organisation;

import java.util.Objects;
import java.util.Set;

/**
 * A position that is to be filled.
 *
 * @param login sign-in name; of a person who is here already, or of a new one
 * @param fullName as printed
 * @param title chức vụ
 * @param unitId of the own agency
 * @param roles at least one
 */
public record NewPosition(String login, String fullName, String title, long unitId, Set<Role> roles) {

    public NewPosition {
        login = Objects.requireNonNull(login, "login").strip();
        fullName = Objects.requireNonNull(fullName, "fullName").strip();
        title = Objects.requireNonNull(title, "title").strip();
        roles = Set.copyOf(roles);
    }
}
