package vn.vanthu.organisation;

/**
 * A unit as a filter names it.
 *
 * @param id of the unit
 * @param name of the unit; behind that of one which is no more the days on which it was
 */
public record UnitName(long id, String name) {}
