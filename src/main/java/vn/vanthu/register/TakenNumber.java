package vn.vanthu.register;

/**
 * A number that was given.
 *
 * @param group the series within the agency
 * @param year the year of the series
 * @param number at least 1
 */
public record TakenNumber(TypeGroup group, int year, int number) {}
