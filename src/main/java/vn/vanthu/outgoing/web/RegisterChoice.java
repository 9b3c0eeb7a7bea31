package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.register.TypeGroup;

/** Which register is meant: a series and a year. Unknown values count as not given. */
@RequestScoped
public class RegisterChoice {

    private static final int YEARS = 6;

    @Inject
    private Clock clock;

    TypeGroup group(String name) {
        return TypeGroup.ofDocuments().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElse(TypeGroup.LETTERS);
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
