package vn.vanthu.compose;

import java.util.List;

/**
 * Structured text as plain text that a person can type and read, close to how office prose looks anyway. One line is one
 * block:
 *
 * <pre>
 * Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;     legal basis, when it stands before the articles and ends with ;
 * [căn cứ] Theo đề nghị của Chánh Văn phòng.         legal basis in any case
 * Phần I. Tên phần / Chương I. Tên / Mục 1. Tên      division with its title (the title may be the next line)
 * I. Tên                                             head of a report, Roman numbers
 * Điều 1. … / 1. … / a) …                            article, clause, point; the numbers are counted anew
 * # … / ## … / ### …                                 heading centred, bold, bold italic
 * [giữa] … / [phải] … / [trái] …                     paragraph centred, right, left; without a mark it is justified
 * | Cột 1 | Cột 2 |                                  table: head row, then widths and alignment by the number of
 * |----|:--------:|                                  dashes and the colons, then the rows
 * ---                                                new page
 * **đậm**, *nghiêng*, ***đậm nghiêng***, \/          bold, italic, both, line end inside a paragraph
 * \1. …                                              a backslash takes a sign's meaning away
 * </pre>
 *
 * <p>The lines {@code QUYẾT ĐỊNH:} and {@code QUYẾT NGHỊ:} are left out, since the sheet prints them itself. Every text
 * can be read; there is no wrong markup.
 */
public final class Markup {

    private Markup() {}

    /** The blocks that the text stands for. */
    public static List<Block> read(String text) {
        return new MarkupReader(text).blocks();
    }

    /** A text that {@link #read} turns into these blocks again. */
    public static String write(List<Block> blocks) {
        return MarkupWriter.write(blocks);
    }
}
