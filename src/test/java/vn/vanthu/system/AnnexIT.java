package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.PopplerOracle;

/** Annexes in files of their own, from the draft to the receiver: sealed each, checked by strangers, counted once. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class AnnexIT {

    private final Server server;
    private final Sql sql;
    private final OfficeExample office;
    private final Visitor officer;

    AnnexIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
        this.officer = Visitor.signedIn(server, "an.nguyen");
    }

    private Answer attach(String id, String name, byte[] content) {
        return officer.upload("/app/outgoing/" + id + "/edit", form(id, Map.of()), "annexes", name, content);
    }

    private Map<String, String> form(String id, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("type", "OFFICIAL_LETTER");
        form.put("subject", "gửi số liệu quý kèm phụ lục");
        form.put("source", "COMPOSED");
        form.put("addressees", "Các cơ quan liên quan");
        form.put("agencies", sql.one("select id from agency where code = 'H99.50.01'"));
        form.put("recipients", "- Như trên;\n- Lưu: VT.");
        form.put("body", "Gửi kèm số liệu theo các phụ lục.");
        form.put("signatory", office.signatory());
        if (!id.isEmpty()) {
            form.put("version", sql.one("select version from outgoing_document where id = " + id));
        }
        form.putAll(more);
        return form;
    }

    private String begin() {
        officer.get("/app/outgoing/new");
        Answer saved = officer.post("/app/outgoing/new", form("", Map.of()));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(303);
        return saved.location().replaceAll(".*/outgoing/(\\d+).*", "$1");
    }

    private String submitted() {
        String id = begin();
        assertThat(attach(id, "Phụ lục 1.pdf", Fixtures.textDocument(2, true)).status())
                .isEqualTo(303);
        assertThat(attach(id, "bỏ đi.pdf", Fixtures.textDocument(1, true)).status())
                .isEqualTo(303);
        assertThat(attach(id, "số liệu.xlsx", "PK số liệu".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(303);
        assertThat(attach(id, "Phụ lục 1.pdf", Fixtures.textDocument(3, false)).status())
                .isEqualTo(303);
        assertThat(officer.post("/app/outgoing/" + id + "/edit", form(id, Map.of("drop", "2", "then", "submit")))
                        .status())
                .isEqualTo(303);
        assertThat(names(id)).containsExactly("Phụ lục 1.pdf", "số liệu.xlsx", "Phụ lục 1 (2).pdf");
        return id;
    }

    private List<String> names(String id) {
        return sql.rows("select name from outgoing_annex where document_id = " + id + " order by ordinal");
    }

    private byte[] stored(String sha256) throws Exception {
        return Files.readAllBytes(
                server.data().resolve(Path.of("content", sha256.substring(0, 2), sha256.substring(2, 4), sha256)));
    }

    @Test
    void eachAnnexIsSealedSentAndCountedOnce() throws Exception {
        String id = submitted();
        long number = Long.parseLong(id);
        List<String> drafted = sums(id);
        assertThat(officer.upload(
                                "/app/outgoing/" + id + "/edit",
                                form(id, Map.of()),
                                "annexes",
                                "muộn.pdf",
                                Fixtures.textDocument(1, true))
                        .status())
                .as("frozen with the main document")
                .isEqualTo(409);
        assertThat(office.desk().headsPage(number).text()).contains("Phụ lục 1.pdf", "số liệu.xlsx", "Tệp tham khảo");
        office.desk().pass(number);
        office.desk().sign(number);
        office.desk().number(number);
        office.desk().issue(number);
        assertThat(sql.one("select state from outgoing_document where id = " + id))
                .isEqualTo("ISSUED");

        String notation = sql.one("select notation from outgoing_document where id = " + id);
        List<String> sealed = sums(id);
        assertThat(sealed.get(1)).as("the data file is as it was").isEqualTo(drafted.get(1));
        for (int place : List.of(0, 2)) {
            assertThat(sealed.get(place)).isNotEqualTo(drafted.get(place));
            requireSealed(stored(sealed.get(place)), stored(drafted.get(place)), notation);
        }
        assertThat(sql.one(
                        "select annexes || ' ' || annexes_sealed || ' ' || class from signing_fact where document_id = "
                                + id))
                .isEqualTo("2 2 FULL");
        assertThat(sql.one("select count(*) from signing_fact where document_id = " + id))
                .isEqualTo("1");
        assertThat(sql.rows("select f.kind || ' ' || f.name from sent_file f join sent_document s on s.id ="
                        + " f.sent_document_id where s.outgoing_document_id = " + id + " order by f.ordinal"))
                .containsExactly(
                        "MAIN " + notation.replace('/', '-') + ".pdf",
                        "ANNEX Phụ lục 1.pdf",
                        "REFERENCE số liệu.xlsx",
                        "ANNEX Phụ lục 1 (2).pdf");
        assertThat(sql.rows(
                        "select distinct a.sha256 from outgoing_version v join outgoing_version_annex a on a.version_id"
                                + " = v.id where v.document_id = " + id + " and v.cause = 'SIGNED'"))
                .as("what the signatory saw")
                .containsExactlyInAnyOrderElementsOf(drafted);
        received(id, sealed);
        downloads(id, sealed);
    }

    private List<String> sums(String id) {
        return sql.rows("select sha256 from outgoing_annex where document_id = " + id + " order by ordinal");
    }

    /** By the decree: text at the top right of page one, no image; by strangers: one valid signature that covers the file. */
    private static void requireSealed(byte[] sealed, byte[] drafted, String notation) throws Exception {
        assertThat(java.util.Arrays.copyOf(sealed, drafted.length))
                .as("nothing before is changed")
                .isEqualTo(drafted);
        List<String> verdicts = DssOracle.ofTestCertificates().verdicts(sealed);
        assertThat(verdicts).singleElement().asString().startsWith("TOTAL_PASSED ");
        assertThat(PopplerOracle.pdfsig(sealed)).contains("Signature is Valid", "Total document signed");
        assertThat(PopplerOracle.qpdfCheck(sealed)).contains("No syntax or stream encoding errors");
        try (PDDocument document = Loader.loadPDF(sealed)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            PDAnnotation widget = form.getFields().get(0).getWidgets().get(0);
            assertThat(widget.getRectangle().getUpperRightX())
                    .isGreaterThan(document.getPage(0).getCropBox().getWidth() - 40);
            assertThat(widget.getRectangle().getUpperRightY())
                    .isGreaterThan(document.getPage(0).getCropBox().getHeight() - 40);
            form.flatten();
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(1);
            assertThat(text.getText(document))
                    .containsPattern("Số: " + notation + "; \\d{2}/\\d{2}/\\d{4}; \\d{2}:\\d{2}:\\d{2}");
        }
    }

    private void received(String id, List<String> sealed) {
        Visitor commune = Visitor.signedIn(server, "oanh.ly");
        String consignment = sql.one("select c.id from consignment c join sent_document s on s.id = c.sent_document_id"
                + " where s.outgoing_document_id = " + id);
        Answer arrival = commune.get("/app/incoming/arrivals/" + consignment);
        assertThat(arrival.text().split("id=\"signatures\"")[1])
                .contains("Phụ lục 1.pdf", "Phụ lục 1 (2).pdf", "Tệp dữ liệu gửi kèm, không ký số");
        assertThat(arrival.text().split("vt-valid").length - 1)
                .as("main file and both annexes")
                .isEqualTo(3);
        assertThat(commune.get("/app/incoming/arrivals/" + consignment + "/files/2")
                        .header("Content-Type"))
                .hasValue("application/pdf");
        Answer data = commune.get("/app/incoming/arrivals/" + consignment + "/files/3");
        assertThat(data.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(data.header("Content-Type")).hasValue("application/octet-stream");
        Answer entered = commune.post(
                "/app/incoming/arrivals/" + consignment + "/register", Map.of("version", Desk.version(arrival)));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(sql.rows(
                        "select f.sha256 from incoming_file f join incoming_document i on i.id = f.document_id where"
                                + " i.consignment_id = " + consignment + " and f.ordinal > 0 order by f.ordinal"))
                .isEqualTo(sealed);
    }

    private void downloads(String id, List<String> sealed) throws Exception {
        assertThat(officer.get("/api/outgoing/" + id).text()).contains(sealed.get(0), "REFERENCE");
        assertThat(officer.get("/api/outgoing/" + id + "/annexes/1").bytes()).isEqualTo(stored(sealed.get(0)));
        assertThat(officer.get("/app/outgoing/" + id + "/annexes/3").bytes()).isEqualTo(stored(sealed.get(2)));
        assertThat(officer.get("/app/outgoing/" + id + "/annexes/4").status()).isEqualTo(404);
        assertThat(officer.get("/app/outgoing/" + id + "/annexes/2/print").status())
                .isEqualTo(404);
        try (PDDocument print = Loader.loadPDF(
                officer.get("/app/outgoing/" + id + "/annexes/1/print").bytes())) {
            assertThat(new PDFTextStripper().getText(print)).contains("Bản in từ hệ thống", "Số: ");
        }
        Visitor other = Visitor.signedIn(server, "binh.tran");
        assertThat(other.get("/app/outgoing/" + id + "/annexes/1").status()).isEqualTo(404);
    }

    @Test
    void whatCannotGoAlongIsRefusedByNameAndTheDraftStays() {
        String id = begin();
        Answer program = attach(id, "cài đặt.exe", "MZ".getBytes(StandardCharsets.UTF_8));
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.text()).contains("cài đặt.exe", "Loại tệp này không gửi kèm được");
        Answer damaged = attach(id, "hỏng.pdf", "không phải PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(damaged.status()).isEqualTo(422);
        assertThat(damaged.text()).contains("hỏng.pdf");
        assertThat(names(id)).isEmpty();
        assertThat(sql.one("select subject from outgoing_document where id = " + id))
                .as("the text is kept")
                .isEqualTo("gửi số liệu quý kèm phụ lục");
        String old = sql.one("select version from outgoing_document where id = " + id);
        assertThat(attach(id, "a.csv", "1,2".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(303);
        assertThat(officer.post("/app/outgoing/" + id + "/edit", form(id, Map.of("drop", "1", "version", old)))
                        .status())
                .as("a stale form takes nothing off")
                .isEqualTo(409);
        assertThat(names(id)).containsExactly("a.csv");
    }

    @Test
    void aReplacementStartsWithTheAnnexesAsTheyWereDrafted() {
        String id = submitted();
        long number = Long.parseLong(id);
        List<String> drafted = sums(id);
        office.desk().pass(number);
        office.desk().sign(number);
        office.desk().number(number);
        office.desk().issue(number);
        Answer page = officer.get("/app/outgoing/" + id);
        Answer begun = officer.post(
                "/app/outgoing/" + id + "/follow-up",
                Map.of("version", Desk.version(page), "kind", "REPLACES", "reason", "sai số liệu"));
        String later = begun.location().replaceAll(".*/outgoing/(\\d+).*", "$1");
        assertThat(later).isNotEqualTo(id);
        assertThat(sums(later)).isEqualTo(drafted);
    }
}
