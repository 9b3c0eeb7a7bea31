package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.Council;
import vn.vanthu.outgoing.Councils;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.register.TypeGroup;

/** Which register is meant: a series and a year. Unknown values count as not given. */
@RequestScoped
public class RegisterChoice {

    private static final int YEARS = 6;

    @Inject
    private Councils councils;

    @Inject
    private Clock clock;

    TypeGroup group(String name) {
        return TypeGroup.ofDocuments().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElse(TypeGroup.LETTERS);
    }

    /** The council whose register is meant; 0 for the agency's own, and for a council it does not have. */
    long council(Actor actor, long typed) {
        return councils.find(actor.agencyId(), typed).map(Council::id).orElse(0L);
    }

    /** The councils of the agency, also those that have ended: their registers stay. */
    List<Council> councils(Actor actor) {
        return councils.of(actor.agencyId());
    }

    /** The council of a register; empty for the agency's own. */
    Optional<Council> named(Actor actor, long id) {
        return councils.find(actor.agencyId(), id);
    }

    int year(int typed) {
        return typed > 1900 && typed < 3000 ? typed : thisYear();
    }

    /** Years to choose from, this one first. */
    List<Integer> years() {
        return IntStream.range(0, YEARS).mapToObj(back -> thisYear() - back).toList();
    }

    private int thisYear() {
        return OfficeTime.dateOf(clock.instant()).getYear();
    }
}
