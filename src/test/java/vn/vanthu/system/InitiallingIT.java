package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vanthu.signing.PopplerOracle;

/** Ký nháy: initials of both checks stand on the sheet, and neither spoil nor pass for the signatory's signature. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class InitiallingIT {

    private final Server server;
    private final Sql sql;
    private final OfficeExample office;

    InitiallingIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
    }

    @Test
    void theIssuedDocumentShowsThemAndBothSignaturesAreValid() throws Exception {
        long id = office.draft("văn bản có ký nháy");
        office.desk().initial(id);
        assertThat(causes(id)).containsExactly("SUBMITTED", "INITIALLED_CONTENT", "INITIALLED_FORM");
        assertThat(signedFacts(id)).as("initials are no signature").isEqualTo("0");
        assertThat(page(id)).contains("không phải chữ ký số").contains("Bản ký nháy nội dung");

        office.desk().sign(id);
        office.desk().number(id);
        office.desk().issue(id);

        byte[] issued = file(id);
        try (PDDocument document = Loader.loadPDF(issued)) {
            assertThat(document.getSignatureDictionaries()).hasSize(2);
            assertThat(document.getDocumentCatalog()
                            .getAcroForm()
                            .getField("initials_content")
                            .getValueAsString())
                    .isEqualTo("L.T.K.Chi");
            assertThat(document.getDocumentCatalog()
                            .getAcroForm()
                            .getField("initials_form")
                            .isReadOnly())
                    .isTrue();
        }
        assertThat(PopplerOracle.pdfsig(issued))
                .containsPattern("(?s)Signature #1.*Signature is Valid.*Signature #2.*Signature is Valid");
        assertThat(page(id)).contains("og-verdict og-VALID").doesNotContain("og-verdict og-INVALID");
    }

    @Test
    void whatGoesBackToACheckLosesTheInitialsOfThatCheckAndLaterOnes() {
        long id = office.draft("văn bản trả lại để kiểm tra lại");
        office.desk().initial(id);
        String sheet = sql.one("select sha256 from outgoing_version where ordinal = 1 and document_id = " + id);
        String withContent = sql.one("select sha256 from outgoing_version where ordinal = 2 and document_id = " + id);

        office.desk().sendBack(id, "FORM_CHECK");
        assertThat(current(id)).isEqualTo(withContent);
        office.desk().passForm(id);
        assertThat(current(id)).as("passed without initials").isEqualTo(withContent);
        office.desk().sendBack(id, "CONTENT_CHECK");
        assertThat(current(id)).isEqualTo(sheet);
        office.desk().initial(id);
        assertThat(causes(id))
                .containsExactly(
                        "SUBMITTED",
                        "INITIALLED_CONTENT",
                        "INITIALLED_FORM",
                        "UNMARKED",
                        "UNMARKED",
                        "INITIALLED_CONTENT",
                        "INITIALLED_FORM");
        assertThat(sql.one("select count(*) from journal where act = 'outgoing.pass-content' and details::text like"
                        + " '%\"initials\"%' and subject_id = '" + id + "'"))
                .isEqualTo("2");
    }

    private List<String> causes(long id) {
        return sql.rows("select cause from outgoing_version where document_id = " + id + " order by ordinal");
    }

    private String current(long id) {
        return sql.one("select content_sha256 from outgoing_document where id = " + id);
    }

    private String signedFacts(long id) {
        return sql.one("select count(*) from outgoing_document where signed_at is not null and id = " + id);
    }

    private String page(long id) {
        return Visitor.signedIn(server, "an.nguyen").get("/app/outgoing/" + id).text();
    }

    private byte[] file(long id) throws Exception {
        String sum = current(id);
        Path folder =
                server.data().resolve("content").resolve(sum.substring(0, 2)).resolve(sum.substring(2, 4));
        return Files.readAllBytes(folder.resolve(sum));
    }
}
