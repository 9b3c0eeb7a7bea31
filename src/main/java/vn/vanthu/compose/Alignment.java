package vn.vanthu.compose;

/** How the lines of a paragraph or a table's cell stand. */
public enum Alignment {
    LEFT,
    CENTER,
    RIGHT,
    JUSTIFY
}
