package vn.vanthu.work;

import java.util.List;
import java.util.Optional;
import vn.vanthu.organisation.Actor;

/** A feature's answer to what waits for an actor. */
public interface WorkSource {

    /** What waits for this person in this position, the most pressing first; never null. */
    List<WorkItem> waitingFor(Actor actor);

    /** How many there are, found without reading them: the number stands beside every page. */
    long countFor(Actor actor);

    /** The navigation entry beside which the number stands too, as {@code incoming}; empty for none. */
    default Optional<String> entry() {
        return Optional.empty();
    }
}
