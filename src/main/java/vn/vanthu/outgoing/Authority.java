package vn.vanthu.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Position;

/**
 * In whose name somebody signs (NĐ 30/2020, Điều 13 and Phụ lục I, mục II.6).
 *
 * @param kind by what right
 * @param lines as printed above the name, in capitals
 */
public record Authority(Kind kind, List<String> lines) {

    private static final String DEPUTY = "PHÓ ";
    private static final List<String> ACTING = List.of("QUYỀN ", "Q. ", "Q.");

    /** By what right. */
    public enum Kind {
        /** The head, in their own right. */
        OWN,
        /** TM.: for a body that decides together. */
        COLLECTIVE,
        /** KT.: a deputy in place of the head. */
        DEPUTY,
        /** Q.: who is charged with the office of the head. */
        ACTING,
        /** TL.: a head of unit by order of the head. */
        BY_ORDER,
        /** TUQ.: by written mandate, limited in time and content. */
        MANDATE
    }

    public Authority {
        lines = List.copyOf(lines);
    }

    /** The right that lies in a position of the agency's leadership itself. */
    static Authority ofPosition(Agency agency, String title) {
        String office = title.toUpperCase(Locale.ROOT);
        boolean committee = agency.kind() == Agency.Kind.COMMUNE || agency.kind() == Agency.Kind.PROVINCE;
        for (String acting : ACTING) {
            if (office.startsWith(acting)) {
                return new Authority(
                        Kind.ACTING,
                        body(
                                committee,
                                "Q. " + office.substring(acting.length()).strip()));
            }
        }
        if (office.startsWith(DEPUTY)) {
            return new Authority(Kind.DEPUTY, List.of("KT. " + office.substring(DEPUTY.length()), office));
        }
        return new Authority(committee ? Kind.COLLECTIVE : Kind.OWN, body(committee, office));
    }

    /** The right that a delegation gives, printed with the office of who delegates and of who signs. */
    static Authority delegated(Kind kind, Position from, Position to) {
        String prefix = kind == Kind.MANDATE ? "TUQ. " : "TL. ";
        String head = from.title().toUpperCase(Locale.ROOT);
        return new Authority(kind, List.of(prefix + head, officeInUnit(to)));
    }

    /**
     * The right of a member to sign in a council's name. Where the council uses the agency's seal, the office in the agency
     * stands below the one in the council (Phụ lục I, mục II.7).
     */
    static Authority ofCouncil(Council council, String title, Position position) {
        String office = title.toUpperCase(Locale.ROOT);
        boolean deputy = office.startsWith(DEPUTY);
        List<String> lines = new ArrayList<>();
        lines.add("TM. " + council.body().toUpperCase(Locale.ROOT));
        if (deputy) {
            lines.add("KT. " + office.substring(DEPUTY.length()));
        }
        lines.add(office);
        if (!council.ownSeal()) {
            lines.add((position.title() + " " + position.agency().name()).toUpperCase(Locale.ROOT));
        }
        return new Authority(deputy ? Kind.DEPUTY : Kind.COLLECTIVE, lines);
    }

    private static List<String> body(boolean committee, String office) {
        return committee ? List.of("TM. ỦY BAN NHÂN DÂN", office) : List.of(office);
    }

    /** {@code Trưởng phòng} of {@code Phòng Quản lý xây dựng} is {@code TRƯỞNG PHÒNG QUẢN LÝ XÂY DỰNG}. */
    private static String officeInUnit(Position position) {
        String title = position.title().toUpperCase(Locale.ROOT);
        String unit = position.unit().name().toUpperCase(Locale.ROOT);
        String kindOfUnit = unit.contains(" ") ? unit.substring(0, unit.indexOf(' ')) : unit;
        if (title.contains(unit)) {
            return title;
        }
        return title.endsWith(kindOfUnit) ? title + unit.substring(kindOfUnit.length()) : title + " " + unit;
    }
}
