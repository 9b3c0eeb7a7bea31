package vn.vanthu.compliance;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The documents behind a number.
 *
 * @param period of issue
 * @param agencyId the issuing agency, or empty for all that may be seen
 * @param unitId the drafting unit, or empty for all
 * @param which of them
 */
public record Selection(Period period, Optional<Long> agencyId, Optional<Long> unitId, Which which) {

    /** Which documents a number counts. */
    public enum Which {
        /** All that count. */
        ALL("f.recalled_on is null"),
        FULL("f.recalled_on is null and f.class = 'FULL'"),
        /** All that count and are not fully signed. */
        NOT_FULL("f.recalled_on is null and f.class <> 'FULL'"),
        PERSON_ONLY("f.recalled_on is null and f.class = 'PERSON_ONLY'"),
        AGENCY_ONLY("f.recalled_on is null and f.class = 'AGENCY_ONLY'"),
        NONE("f.recalled_on is null and f.class = 'NONE'"),
        INVALID("f.recalled_on is null and f.class = 'INVALID'"),
        UNDETERMINED("f.recalled_on is null and f.class = 'UNDETERMINED'"),
        /** Those that do not count because they were recalled. */
        RECALLED("f.recalled_on is not null");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }

        /** By its name. */
        public static Optional<Which> named(String name) {
            return Arrays.stream(values())
                    .filter(which -> which.name().equals(name))
                    .findFirst();
        }
    }

    public Selection {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(agencyId, "agencyId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(which, "which");
    }
}
