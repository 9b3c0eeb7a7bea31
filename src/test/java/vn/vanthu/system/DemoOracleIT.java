package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vanthu.signing.DssOracle;
import vn.vanthu.signing.PopplerOracle;

/** Judges who do not know us accept every document that the demo issued electronically: EU DSS, poppler's pdfsig, qpdf. */
@ExtendWith(SharedServer.class)
class DemoOracleIT {

    private final Server server;

    DemoOracleIT(Server server) {
        this.server = server;
    }

    @Test
    void everyIssuedDocumentIsAcceptedWithBothSignatures() throws Exception {
        server.awaitLog("The demo's year is complete");
        List<String> issued = new Sql(server)
                .rows(
                        "select d.notation, v.sha256 from outgoing_document d join outgoing_version v on v.document_id = d.id"
                                + " and v.cause = 'SEALED' order by d.id");
        assertThat(issued).as("a year of documents").hasSizeGreaterThan(40);
        DssOracle dss = DssOracle.ofTestCertificates();
        Map<String, String> doubtful = new LinkedHashMap<>();
        for (String row : issued) {
            String[] columns = row.split("\\|");
            byte[] pdf = Files.readAllBytes(content(columns[1]));
            List<String> verdicts = dss.verdicts(pdf);
            if (verdicts.size() != 2 || !verdicts.stream().allMatch(verdict -> verdict.startsWith("TOTAL_PASSED "))) {
                doubtful.put(columns[0] + " by DSS", verdicts.toString());
            }
            String poppler = PopplerOracle.pdfsig(pdf);
            if (poppler.split("Signature is Valid", -1).length != 3) {
                doubtful.put(columns[0] + " by pdfsig", poppler);
            }
        }
        assertThat(doubtful).isEmpty();
        assertThat(PopplerOracle.qpdfCheck(
                        Files.readAllBytes(content(issued.get(0).split("\\|")[1]))))
                .contains("No syntax or stream encoding errors");
    }

    private Path content(String sha256) {
        return server.data()
                .resolve("content")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
