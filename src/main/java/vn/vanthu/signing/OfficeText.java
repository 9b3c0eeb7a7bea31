package vn.vanthu.signing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The text-only signatures of Decree 30/2020/NĐ-CP, annex I: at the top right of page one, ten points, black, no image;
 * times in Vietnam's zone.
 */
public final class OfficeText {

    /** Vietnam's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy; HH:mm:ss");

    private OfficeText() {}

    /**
     * The agency's signature on an annex in a separate file: {@code Số: 15/QĐ-UBND; 05/01/2026; 09:30:00}.
     *
     * @param notation number and notation of the main document, as {@code 15/QĐ-UBND}
     * @param time when it is sealed
     */
    public static Appearance.Text annex(String notation, Instant time) {
        return Appearance.text("Số: " + notation + "; " + DATE_AND_TIME.format(time.atZone(ZONE)));
    }

    /**
     * The agency's signature on a digital copy: {@code SAO Y; ỦY BAN NHÂN DÂN XÃ A; 05/01/2026; 09:30:00}.
     *
     * @param kind {@code SAO Y}, {@code SAO LỤC} or {@code TRÍCH SAO}
     * @param agency name of the agency that makes the copy
     * @param time when it is sealed
     */
    public static Appearance copy(String kind, String agency, Instant time) {
        return Appearance.text(kind + "; " + agency + "; " + DATE_AND_TIME.format(time.atZone(ZONE)));
    }
}
