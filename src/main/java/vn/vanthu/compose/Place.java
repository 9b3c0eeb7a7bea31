package vn.vanthu.compose;

/**
 * A rectangle on a page in PDF points, origin at the lower left corner of the page.
 *
 * @param page page number from 1
 * @param x left edge
 * @param y lower edge
 * @param width greater than 0
 * @param height greater than 0
 */
public record Place(int page, double x, double y, double width, double height) {}
