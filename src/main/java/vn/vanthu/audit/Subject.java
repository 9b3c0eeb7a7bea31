package vn.vanthu.audit;

import java.util.Objects;

/**
 * The thing an act was done to.
 *
 * @param kind what kind of thing, such as {@code outgoing-document}
 * @param id which one
 */
public record Subject(String kind, String id) {

    public Subject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }
}
