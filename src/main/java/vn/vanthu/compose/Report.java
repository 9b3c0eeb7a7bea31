package vn.vanthu.compose;

import java.util.List;
import java.util.Objects;

/**
 * A printed register, list or statistical report: tables under the agency's head, with room for signatures at the end.
 *
 * @param letterhead agency and place; the place stands before the blank date of the signatures and may be empty
 * @param title in capitals on the sheet
 * @param subtitle lines below the title, for instance {@code Năm 2026}
 * @param cover whether head, title and subtitle stand alone on a first page, as on the cover of a register
 * @param landscape whether the pages lie across
 * @param sections tables in order
 * @param signatures those who sign at the end, from left to right, at most three; empty for none
 */
public record Report(
        Letterhead letterhead,
        String title,
        List<String> subtitle,
        boolean cover,
        boolean landscape,
        List<Section> sections,
        List<SignatureBlock> signatures) {

    /**
     * One table with what is said about it.
     *
     * @param heading above the table, may be empty
     * @param columns at least one
     * @param rows each with a text for each column
     * @param numbered whether a row below the head numbers the columns, as in the forms of the decree
     * @param notes lines below the table
     */
    public record Section(
            String heading, List<Column> columns, List<List<String>> rows, boolean numbered, List<String> notes) {
        public Section {
            Objects.requireNonNull(heading);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            notes = List.copyOf(notes);
            int wanted = columns.size();
            if (wanted == 0 || rows.stream().anyMatch(row -> row.size() != wanted)) {
                throw new IllegalArgumentException("Every row of a report has a text for each of its columns");
            }
        }
    }

    /**
     * @param title head of the column
     * @param width share of the table's width; only the proportion between the columns counts
     * @param alignment of its texts
     */
    public record Column(String title, int width, Alignment alignment) {
        public Column {
            Objects.requireNonNull(title);
            Objects.requireNonNull(alignment);
            if (width < 1) {
                throw new IllegalArgumentException("A column has a width of at least 1, not " + width);
            }
        }
    }

    /** @throws IllegalArgumentException when more than three are to sign */
    public Report {
        Objects.requireNonNull(letterhead);
        Objects.requireNonNull(title);
        subtitle = List.copyOf(subtitle);
        sections = List.copyOf(sections);
        signatures = List.copyOf(signatures);
        if (signatures.size() > 3) {
            throw new IllegalArgumentException("At most three sign a report, not " + signatures.size());
        }
    }
}
