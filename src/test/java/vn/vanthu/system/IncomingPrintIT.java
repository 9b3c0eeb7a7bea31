package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list of incoming documents comes out as sheets with the number that stands on the page. */
@ExtendWith(SharedServer.class)
class IncomingPrintIT {

    private static final Pattern COUNT = Pattern.compile("id=\"count\">([\\d.]+) văn bản");

    private final Server server;

    IncomingPrintIT(Server server) {
        this.server = server;
    }

    @Test
    void theSheetsHoldWhatThePageCounts() throws Exception {
        server.awaitLog("The demo's year is complete");
        Visitor clerk = Visitor.signedIn(server, "dung.pham");
        int year = Integer.parseInt(new Sql(server).one("select max(arrival_year) from incoming_document"));
        String query = "?view=ALL&year=" + year;
        String page = clerk.get("/app/incoming" + query).text();
        Matcher count = COUNT.matcher(page);
        assertThat(count.find()).as("the page says how many").isTrue();
        assertThat(page).contains("/app/incoming/export.pdf?view=ALL&amp;year=" + year);
        Answer export = clerk.get("/app/incoming/export.pdf" + query);
        assertThat(export.header("Content-Disposition").orElseThrow()).contains("van-ban-den.pdf");
        try (PDDocument sheets = Loader.loadPDF(export.bytes())) {
            String text = new PDFTextStripper().getText(sheets);
            assertThat(text).contains(count.group(1) + " văn bản", "SỞ XÂY DỰNG");
            assertThat(Pattern.compile("\\b\\d+/" + year + "\\b")
                            .matcher(text)
                            .results()
                            .count())
                    .isGreaterThanOrEqualTo(Long.parseLong(count.group(1).replace(".", "")));
        }
        assertThat(clerk.get("/app/incoming/export.pdf?view=ARRIVALS").status()).isEqualTo(422);
    }
}
