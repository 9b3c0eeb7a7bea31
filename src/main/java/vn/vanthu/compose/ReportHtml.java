package vn.vanthu.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.compose.Report.Column;
import vn.vanthu.compose.Report.Section;

/** A report as XHTML. */
final class ReportHtml {

    private static final String SIGNATURE = "place-signature-";

    private final Report report;

    ReportHtml(Report report) {
        this.report = report;
    }

    static String placeOfSignature(int index) {
        return SIGNATURE + index;
    }

    Html sheet() {
        return Template.named("report.xhtml")
                .put("documentTitle", Html.text(report.title()))
                .put("author", Html.text(report.letterhead().agency()))
                .put("style", style())
                .put("covered", new Html(report.cover() ? "front cover" : "front"))
                .put("superior", superior())
                .put("agency", Html.text(report.letterhead().agency()))
                .put("title", Html.text(report.title()))
                .put("subtitle", lines("subtitle", report.subtitle()))
                .put(
                        "sections",
                        Html.all(report.sections().stream()
                                .map(ReportHtml::section)
                                .toList()))
                .put("signatures", signatures())
                .fill();
    }

    private Html style() {
        return Template.named("report.css")
                .put("width", report.landscape() ? 297 : 210)
                .put("height", report.landscape() ? 210 : 297)
                .fill();
    }

    private Html superior() {
        String superior = report.letterhead().superior();
        return superior.isBlank() ? Html.NONE : Html.element("p", "superior", Html.text(superior));
    }

    private static Html section(Section section) {
        Html heading = section.heading().isBlank() ? Html.NONE : Html.element("h2", "", Html.text(section.heading()));
        return heading.then(table(section)).then(lines("note", section.notes()));
    }

    private static Html table(Section section) {
        int total = section.columns().stream().mapToInt(Column::width).sum();
        StringBuilder table = new StringBuilder("<table><thead><tr>");
        for (Column column : section.columns()) {
            table.append("<th scope=\"col\" style=\"width:")
                    .append(String.format(Locale.ROOT, "%.2f", 100.0 * column.width() / total))
                    .append("%\">")
                    .append(Html.text(column.title()).markup())
                    .append("</th>");
        }
        table.append("</tr>");
        if (section.numbered()) {
            table.append("<tr>");
            for (int i = 1; i <= section.columns().size(); i++) {
                table.append("<th scope=\"col\" class=\"number\">(").append(i).append(")</th>");
            }
            table.append("</tr>");
        }
        table.append("</thead><tbody>");
        section.rows().forEach(row -> appendRow(table, section.columns(), row));
        return new Html(table.append("</tbody></table>").toString());
    }

    private static void appendRow(StringBuilder table, List<Column> columns, List<String> row) {
        table.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            table.append("<td class=\"")
                    .append(columns.get(i).alignment().name().toLowerCase(Locale.ROOT))
                    .append("\">")
                    .append(Html.text(row.get(i)).markup())
                    .append("</td>");
        }
        table.append("</tr>");
    }

    private Html signatures() {
        List<SignatureBlock> blocks = report.signatures();
        if (blocks.isEmpty()) {
            return Html.NONE;
        }
        List<Html> columns = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            columns.add(new Html("<div class=\"signer of-" + blocks.size() + "\">"
                    + lines("authority", blocks.get(i).authority()).markup()
                    + "<div class=\"space\"><div class=\"image\" id=\"" + placeOfSignature(i) + "\"></div></div>"
                    + Html.element("p", "name", Html.text(blocks.get(i).name())).markup() + "</div>"));
        }
        return Html.element("div", "signatures", Html.all(columns));
    }

    private static Html lines(String cssClass, List<String> lines) {
        return Html.all(lines.stream()
                .map(line -> Html.element("p", cssClass, Html.text(line)))
                .toList());
    }
}
