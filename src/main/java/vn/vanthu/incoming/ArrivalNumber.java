package vn.vanthu.incoming;

/**
 * Số đến: a document's place in the year's series of its agency.
 *
 * @param year of registration, in Vietnam time
 * @param number 1, 2, 3 … without a gap
 */
public record ArrivalNumber(int year, int number) {}
