package vn.vanthu.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;

/** Who is asking, in this request. Pages and API hand the actor to the use cases. */
@RequestScoped
@Named("me")
public class CurrentActor {

    private Actor actor;
    private List<Position> positions = List.of();
    private boolean mustChangePassword;

    void is(Actor known, List<Position> held, boolean passwordMustChange) {
        this.actor = known;
        this.positions = held;
        this.mustChangePassword = passwordMustChange;
    }

    public Optional<Actor> ifSignedIn() {
        return Optional.ofNullable(actor);
    }

    /** The actor; pages that need one are only reached when there is one. */
    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return actor;
    }

    /** For views. */
    public Actor getActor() {
        return actor;
    }

    /** For views: the positions one can act in. */
    public List<Position> getPositions() {
        return positions;
    }

    public boolean isSignedIn() {
        return actor != null;
    }

    /** For views: whether the actor has a role, by its name. */
    public boolean has(String role) {
        return actor != null && actor.is(Role.valueOf(role));
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
