package vn.vanthu.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One table as a workbook of one sheet: a title and lines above it where there are any, the heads of the columns, which
 * stay when one scrolls, then rows. Dates and moments stay dates that can be reckoned with, shown as an office writes
 * them; text is text, never a formula.
 */
public final class Spreadsheet implements AutoCloseable {

    /** Media type of a workbook (.xlsx). */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int TITLE_SIZE = 14;
    private static final int ROWS_HELD = 1000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int line;

    /**
     * Begins the table.
     *
     * @param out where the workbook goes; {@link #close} ends it
     * @param name of the sheet
     */
    public Spreadsheet(OutputStream out, String name) {
        this.workbook = new Workbook(out, "VanThu", "1.0");
        this.sheet = workbook.newWorksheet(name);
    }

    /** A line in large letters above the table. */
    public Spreadsheet title(String text) {
        sheet.style(line, 0).bold().fontSize(TITLE_SIZE).set();
        return note(text);
    }

    /** A line above the table. */
    public Spreadsheet note(String text) {
        sheet.value(line++, 0, text);
        return this;
    }

    /**
     * The heads of the columns.
     *
     * @param widths one a column, in characters; empty leaves the widths to the program that shows the table
     */
    public Spreadsheet heads(List<String> names, int... widths) {
        if (line > 0) {
            line++;
        }
        for (int column = 0; column < names.size(); column++) {
            sheet.value(line, column, names.get(column));
            sheet.style(line, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .set();
            if (column < widths.length) {
                sheet.width(column, widths[column]);
            }
        }
        sheet.freezePane(0, ++line);
        return this;
    }

    /** A row: text, numbers, {@link LocalDate}, {@link LocalDateTime}; null leaves a cell empty. */
    public Spreadsheet row(Object... cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            write(column, cells[column]);
        }
        line++;
        if (line % ROWS_HELD == 0) {
            sheet.flush();
        }
        return this;
    }

    private void write(int column, Object cell) {
        if (cell instanceof LocalDate date) {
            sheet.value(line, column, date);
            sheet.style(line, column).format("dd/MM/yyyy").set();
        } else if (cell instanceof LocalDateTime moment) {
            sheet.value(line, column, moment);
            sheet.style(line, column).format("dd/MM/yyyy HH:mm").set();
        } else if (cell instanceof Number number) {
            sheet.value(line, column, number);
        } else if (cell != null) {
            sheet.inlineString(line, column, cell.toString());
        }
    }

    /** Writes what is left of the workbook; the stream stays open. */
    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
