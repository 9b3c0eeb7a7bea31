package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vanthu.pki.CertificateAuthority;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.pki.TestPki;
import vn.vanthu.pki.Validity;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.Fixtures;

/** A council issues documents in its own name: own symbol, own numbers, the agency's seal or its own. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class CouncilIT {

    private static final String PAGE = "/app/outgoing/councils";

    private final Server server;
    private final Sql sql;
    private final OfficeExample office;
    private final Visitor officer;
    private final Visitor clerk;

    CouncilIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
        this.officer = Visitor.signedIn(server, "an.nguyen");
        this.clerk = Visitor.signedIn(server, "dung.pham");
    }

    private Answer write(String name, String symbol, Map<String, Object> more) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", "0");
        form.put("version", "0");
        form.put("name", name);
        form.put("body", "Hội đồng");
        form.put("symbol", symbol);
        form.put("validFrom", "2020-01-01");
        form.put("validTo", "");
        form.put("member", List.of(office.signatory(), "0"));
        form.put("title", List.of("Chủ tịch", ""));
        form.putAll(more);
        return clerk.postMany(PAGE, form);
    }

    private String council(String name, String symbol, Map<String, Object> more) {
        Answer written = write(name, symbol, more);
        assertThat(written.status()).as(written.toString()).isEqualTo(303);
        return sql.one("select id from council where name = '" + name + "'");
    }

    private Answer draft(String council, String signatory, String type) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("type", type);
        form.put("subject", "phê duyệt kết quả thẩm định");
        form.put("source", "COMPOSED");
        form.put("addressees", "");
        form.put("agencies", sql.one("select id from agency where code = 'H99.50.01'"));
        form.put("recipients", "- Như Điều 2;\n- Lưu: VT.");
        form.put("body", "Điều 1. Phê duyệt kết quả thẩm định.\nĐiều 2. Các thành viên thi hành.");
        form.put("signatory", signatory);
        form.put("council", council);
        form.put("then", "submit");
        return officer.post("/app/outgoing/new", form);
    }

    private long issued(String council, String type) {
        Answer answer = draft(council, office.signatory(), type);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        long id = Long.parseLong(answer.location().replaceAll(".*/outgoing/(\\d+).*", "$1"));
        office.desk().pass(id);
        office.desk().sign(id);
        office.desk().number(id);
        office.desk().issue(id);
        return id;
    }

    private byte[] content(long id) {
        return officer.get("/app/outgoing/" + id + "/content").bytes();
    }

    @Test
    void itsNumbersAndSymbolAreItsOwn() throws Exception {
        String council = council("Hội đồng thẩm định giá đất", "HĐTĐGĐ", Map.of());
        long first = issued(council, "DECISION");
        long second = issued(council, "DECISION");
        assertThat(notation(first)).isEqualTo("01/QĐ-HĐTĐGĐ");
        assertThat(notation(second)).isEqualTo("02/QĐ-HĐTĐGĐ");
        assertThat(sql.one("select count(*) from register_number n join register r on r.id = n.register_id where"
                        + " r.council_id is null and n.holder in ('outgoing:" + first + "', 'outgoing:" + second
                        + "')"))
                .as("none of the agency's own numbers")
                .isEqualTo("0");
        try (PDDocument sheet = Loader.loadPDF(content(first))) {
            sheet.getDocumentCatalog().getAcroForm().flatten();
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains(
                            "HỘI ĐỒNG THẨM ĐỊNH GIÁ ĐẤT",
                            "TM. HỘI ĐỒNG",
                            "CHỦ TỊCH",
                            "GIÁM ĐỐC SỞ XÂY DỰNG",
                            "SỞ XÂY DỰNG");
        }
        assertThat(DssOracle.ofTestCertificates().verdicts(content(first)))
                .hasSize(2)
                .allMatch(verdict -> verdict.startsWith("TOTAL_PASSED "));
        assertThat(sql.one("select signer_title from sent_document where outgoing_document_id = " + first))
                .isEqualTo("Chủ tịch Hội đồng thẩm định giá đất");
        registerOf(council);
    }

    private void registerOf(String council) throws Exception {
        assertThat(clerk.get("/app/outgoing/register?group=DECISIONS&council=" + council)
                        .text())
                .contains("01/QĐ-HĐTĐGĐ", "02/QĐ-HĐTĐGĐ");
        assertThat(clerk.get("/app/outgoing/register?group=DECISIONS").text()).doesNotContain("-HĐTĐGĐ");
        byte[] book = clerk.get("/app/outgoing/register.pdf?group=DECISIONS&council=" + council)
                .bytes();
        try (PDDocument print = Loader.loadPDF(book)) {
            assertThat(new PDFTextStripper().getText(print).replaceAll("\\s+", " "))
                    .containsIgnoringCase("Hội đồng thẩm định giá đất")
                    .contains("HĐTĐGĐ");
        }
        assertThat(clerk.post(
                                "/app/outgoing/register/reserve",
                                Map.of("group", "DECISIONS", "council", council, "reason", "họp hội đồng"))
                        .status())
                .isEqualTo(303);
        assertThat(clerk.get("/app/outgoing/register?group=DECISIONS&council=" + council)
                        .text())
                .contains("họp hội đồng");
    }

    private String notation(long id) {
        return sql.one("select notation from outgoing_document where id = " + id);
    }

    @Test
    void itsPaperDocumentsTakeItsNumbersToo() {
        String council = council("Hội đồng có văn bản giấy", "HĐVBG", Map.of());
        assertThat(clerk.get("/app/outgoing/paper").text()).contains("Hội đồng có văn bản giấy", "Ban hành với tên");
        long electronic = issued(council, "DECISION");
        assertThat(notation(electronic)).isEqualTo("01/QĐ-HĐVBG");

        Answer paper = paper(council, office.signatory());
        assertThat(paper.status()).as(paper.toString()).isEqualTo(303);
        long id = Long.parseLong(paper.location().replaceAll(".*/outgoing/(\\d+).*", "$1"));
        assertThat(notation(id)).as("one series").isEqualTo("02/QĐ-HĐVBG");
        assertThat(sql.one(
                        "select source || ' ' || state || ' ' || council_id from outgoing_document where id = " + id))
                .isEqualTo("PAPER ISSUED " + council);
        assertThat(clerk.get("/app/outgoing/register?group=DECISIONS&council=" + council)
                        .text())
                .contains("01/QĐ-HĐVBG", "02/QĐ-HĐVBG");

        String stranger = sql.one("select p.id from position p join person n on n.id = p.person_id where n.login ="
                + " 'chi.le' order by p.id limit 1");
        assertThat(paper(council, stranger).status()).as("no member").isEqualTo(422);
        sql.run("update council set valid_to = current_date - 10 where id = " + council);
        Answer ended = paper(council, office.signatory());
        assertThat(ended.status()).as("it has ended").isEqualTo(422);
        assertThat(ended.text()).contains("không còn hoặc chưa hoạt động");
        assertThat(paper("999999", office.signatory()).status()).isEqualTo(422);
        assertThat(sql.one("select count(*) from register_number n join register r on r.id = n.register_id where"
                        + " r.council_id = " + council))
                .as("what was refused took no number")
                .isEqualTo("2");
    }

    private Answer paper(String council, String signatory) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("type", "DECISION");
        form.put("source", "PAPER");
        form.put("unit", sql.one("select min(id) from unit where symbol = 'QLXD'"));
        form.put("subject", "phê duyệt kết quả thẩm định trên giấy");
        form.put("recipients", "- Như Điều 2;\n- Lưu: VT.");
        form.put("council", council);
        form.put("signatory", signatory);
        form.put("why", "OTHER");
        form.put("reason", "Bên nhận chưa dùng văn bản điện tử");
        clerk.get("/app/outgoing/paper");
        return clerk.upload("/app/outgoing/paper", form, "file", "ban-quet.pdf", Fixtures.textDocument(1, true));
    }

    @Test
    void onlyMembersSignAndOnlyWhileItLasts() {
        String council = council("Ban Chỉ đạo chuyển đổi số", "BCĐCĐS", Map.of("body", "Ban Chỉ đạo"));
        String other = sql.one("select p.id from position p join person n on n.id = p.person_id where n.login ="
                + " 'chi.le' order by p.id limit 1");
        assertThat(draft(council, other, "NOTICE").status()).as("no member").isEqualTo(422);
        sql.run("update council set valid_to = current_date - 10 where id = " + council);
        assertThat(draft(council, office.signatory(), "NOTICE").status())
                .as("it has ended")
                .isEqualTo(422);
        assertThat(write("Ban khác", "BCĐCĐS", Map.of()).text()).contains("Ký hiệu này đã thuộc");
        assertThat(write("Ban khác", "SXD", Map.of()).status())
                .as("the agency's symbol")
                .isEqualTo(422);
        assertThat(write("Ban Chỉ đạo khác", "BK", Map.of("id", council, "version", "99"))
                        .status())
                .as("a stale form")
                .isEqualTo(409);
    }

    @Test
    void aSealOfItsOwnSealsItsDocuments() throws Exception {
        String council = council("Hội đồng có con dấu", "HĐCD", Map.of("ownSeal", "true"));
        byte[] key = seal("Hội đồng có con dấu");
        Answer wrong = clerk.upload(PAGE + "/" + council + "/seal", Map.of("password", "sai"), "file", "dau.p12", key);
        assertThat(wrong.status()).isEqualTo(303);
        assertThat(clerk.get(PAGE).text()).contains("Không mở được tệp khóa", "Chưa có chứng thư số");
        clerk.upload(PAGE + "/" + council + "/seal", Map.of("password", TestPki.PASSWORD), "file", "dau.p12", key);
        assertThat(clerk.get(PAGE).text()).doesNotContain("Chưa có chứng thư số");
        long id = issued(council, "DECISION");
        assertThat(sql.one("select state from outgoing_document where id = " + id))
                .isEqualTo("ISSUED");
        assertThat(sql.one("select class from signing_fact where document_id = " + id))
                .isEqualTo("FULL");
        assertThat(officer.get("/app/outgoing/" + id).text()).contains("Hội đồng có con dấu");
        try (PDDocument sheet = Loader.loadPDF(content(id))) {
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains("TM. HỘI ĐỒNG")
                    .doesNotContain("GIÁM ĐỐC SỞ");
        }
    }

    /** A key as an authority hands it out, under the test certificates' own authority. */
    private static byte[] seal(String name) {
        char[] password = TestPki.PASSWORD.toCharArray();
        Validity validity = new Validity(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2039-01-01T00:00:00Z"));
        return CertificateAuthority.of(
                        Credential.fromPkcs12(Path.of("certs-test", "ca", "agency-ca.p12"), password),
                        CertificateAuthority.Services.NONE)
                .issue(new X500Principal("CN=" + name + ",C=VN"), Purpose.DOCUMENT_SIGNING, validity, KeyKind.RSA_2048)
                .toPkcs12("seal", password);
    }
}
