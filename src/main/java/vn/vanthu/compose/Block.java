package vn.vanthu.compose;

import java.util.List;
import java.util.Objects;

/**
 * One piece of a document's body, in reading order. Articles, clauses and points hold no numbers: {@link Numbering} counts
 * them, so that moving one never leaves a wrong number behind.
 */
public sealed interface Block {

    /** A paragraph of prose; its first line is indented unless it is centred or right-aligned. */
    record Paragraph(Alignment alignment, List<Inline> text) implements Block {
        public Paragraph {
            Objects.requireNonNull(alignment);
            text = List.copyOf(text);
        }
    }

    /** A legal basis (căn cứ), in italics, before the articles of a decision or resolution. */
    record Basis(List<Inline> text) implements Block {
        public Basis {
            text = List.copyOf(text);
        }
    }

    /** A numbered part of the text with its title: phần, chương, mục, or a Roman-numbered head of a report. */
    record Division(Kind kind, List<Inline> title) implements Block {

        /** From the widest to the narrowest. */
        public enum Kind {
            /** {@code Phần I}, title below in capitals. */
            PART,
            /** {@code Chương I}, title below in capitals. */
            CHAPTER,
            /** {@code Mục 1}, title below in capitals. */
            SECTION,
            /** {@code I.} before the title, as in reports and plans. */
            ROMAN
        }

        public Division {
            Objects.requireNonNull(kind);
            title = List.copyOf(title);
        }
    }

    /**
     * A heading without a number.
     *
     * @param level 1 centred and bold, 2 bold, 3 bold italic
     */
    record Heading(int level, List<Inline> text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("A heading has level 1, 2 or 3, not " + level);
            }
            text = List.copyOf(text);
        }
    }

    /** An article: {@code Điều 1.} in bold, then its title or its text. Numbered through the whole document. */
    record Article(List<Inline> text) implements Block {
        public Article {
            text = List.copyOf(text);
        }
    }

    /** A clause (khoản): {@code 1.}, counted anew in each article or division. */
    record Clause(List<Inline> text) implements Block {
        public Clause {
            text = List.copyOf(text);
        }
    }

    /** A point (điểm): {@code a)}, by the Vietnamese alphabet, counted anew in each clause. */
    record Point(List<Inline> text) implements Block {
        public Point {
            text = List.copyOf(text);
        }
    }

    /**
     * A ruled table.
     *
     * @param columns at least one
     * @param header the cells of the head row; empty for a table without one
     * @param rows each with as many cells as there are columns
     */
    record Table(List<Column> columns, List<Cell> header, List<List<Cell>> rows) implements Block {

        /**
         * @param width share of the table's width; only the proportion between the columns counts
         */
        public record Column(int width, Alignment alignment) {
            public Column {
                Objects.requireNonNull(alignment);
                if (width < 1) {
                    throw new IllegalArgumentException("A column has a width of at least 1, not " + width);
                }
            }
        }

        /** One cell. */
        public record Cell(List<Inline> text) {
            public Cell {
                text = List.copyOf(text);
            }
        }

        public Table {
            columns = List.copyOf(columns);
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            int wanted = columns.size();
            if (wanted == 0
                    || !header.isEmpty() && header.size() != wanted
                    || rows.stream().anyMatch(row -> row.size() != wanted)) {
                throw new IllegalArgumentException("Every row of a table has a cell for each of its columns");
            }
        }
    }

    /** What follows starts on a new page. */
    record PageBreak() implements Block {}
}
