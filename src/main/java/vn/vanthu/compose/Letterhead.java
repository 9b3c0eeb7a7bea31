package vn.vanthu.compose;

import java.util.Objects;

/**
 * Who issues the document, and where (ô 2 and 4).
 *
 * @param superior the agency directly above, empty where none is printed
 * @param agency the issuing agency as it is printed, for instance {@code UBND XÃ BÌNH MINH}; capitals are made in print
 * @param place official place name (địa danh) for the line of place and date
 */
public record Letterhead(String superior, String agency, String place) {

    public Letterhead {
        Objects.requireNonNull(superior);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(place);
    }
}
