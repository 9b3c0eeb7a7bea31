package vn.vanthu.compliance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The documents behind a number.
 *
 * @param measure that counts them
 * @param period in which
 * @param agencyId of the agency, or empty for all that may be seen
 * @param unitId of the unit, or empty for all; 0 for those that no unit has
 * @param type name of the type of document, or empty for all
 * @param signatory id of the person who signed, or empty for all
 * @param which code of a part, or COUNTED, REACHED, MISSED, EVERYTHING
 */
public record Selection(
        Measure measure,
        Period period,
        Optional<Long> agencyId,
        Optional<Long> unitId,
        Optional<String> type,
        Optional<Long> signatory,
        String which) {

    public static final String COUNTED = "COUNTED";
    public static final String REACHED = "REACHED";
    public static final String MISSED = "MISSED";
    public static final String EVERYTHING = "EVERYTHING";

    public Selection {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(agencyId, "agencyId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(signatory, "signatory");
        Objects.requireNonNull(which, "which");
    }

    /** Whether this names parts of the measure. */
    public static boolean known(Measure measure, String which) {
        return List.of(COUNTED, REACHED, MISSED, EVERYTHING).contains(which)
                || measure.parts().stream().anyMatch(part -> part.code().equals(which));
    }

    /** Codes of the parts that are selected; never empty for what {@link #known} knows. */
    List<String> parts() {
        return measure.parts().stream()
                .filter(part -> switch (which) {
                    case EVERYTHING -> true;
                    case REACHED -> part.role() == Part.Role.REACHED;
                    case MISSED -> part.role() == Part.Role.MISSED;
                    case COUNTED -> part.role() == Part.Role.REACHED || part.role() == Part.Role.MISSED;
                    default -> part.code().equals(which);
                })
                .map(Part::code)
                .toList();
    }

    Selection within(Optional<Long> agency, Optional<Long> unit) {
        return new Selection(measure, period, agency, unit, type, signatory, which);
    }
}
