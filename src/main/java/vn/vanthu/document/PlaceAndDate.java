package vn.vanthu.document;

import java.time.LocalDate;

/**
 * Place and date of issue (ô 4): {@code Bình Minh, ngày 05 tháng 3 năm 2026}.
 *
 * @param place the official name of the place (địa danh) where the agency sits
 * @param date the date of issue, in Vietnam
 */
public record PlaceAndDate(String place, LocalDate date) {

    /**
     * The date as the decree writes it: days below ten and the months 1 and 2 with a leading zero, all other months
     * without (NĐ 30/2020, Phụ lục I, mục II.4).
     */
    public static String dateText(LocalDate date) {
        return "ngày " + twoDigits(date.getDayOfMonth()) + " tháng " + monthText(date.getMonthValue()) + " năm "
                + date.getYear();
    }

    @Override
    public String toString() {
        return place + ", " + dateText(date);
    }

    private static String monthText(int month) {
        return month <= 2 ? twoDigits(month) : Integer.toString(month);
    }

    private static String twoDigits(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
