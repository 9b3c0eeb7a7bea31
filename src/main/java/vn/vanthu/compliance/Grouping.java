package vn.vanthu.compliance;

import java.util.Arrays;
import java.util.Optional;

/** What the rows of a table of figures are. */
public enum Grouping {
    AGENCY,
    UNIT,
    TYPE,
    SIGNATORY;

    /** By its name. */
    public static Optional<Grouping> named(String name) {
        return Arrays.stream(values()).filter(by -> by.name().equals(name)).findFirst();
    }

    /** The key of a fact's row as text; that of facts without a unit is 0. */
    String key(FactKind kind) {
        return switch (this) {
            case AGENCY -> "cast(f.agency_id as text)";
            case UNIT -> "cast(coalesce(f.unit_id, 0) as text)";
            case TYPE -> kind.type();
            case SIGNATORY -> "cast(" + kind.signatory() + " as text)";
        };
    }
}
