package vn.vanthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnexNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Phụ lục 1.pdf > Phụ lục 1.pdf",
                "C:\\Users\\an\\Danh  sách.XLSX > Danh sách.xlsx",
                "../../etc/passwd > passwd",
                "a/b/c.pdf > c.pdf",
                "một:hai*ba?.csv > mộthaiba.csv",
                ".pdf > pdf",
                "/ > Phu luc",
            })
    void keepsWhatAPersonCallsIt(String typed, String kept) {
        assertThat(AnnexName.of(typed).among(List.of())).isEqualTo(kept);
    }

    @Test
    void composedAccentsAndNoControlCharacters() {
        assertThat(AnnexName.of("Phu\u0323 lu\u0323c\u0000\r\n.pdf").among(List.of()))
                .isEqualTo("Ph\u1ee5 l\u1ee5c.pdf");
    }

    @Test
    void twoOfOneNameAreToldApart() {
        assertThat(AnnexName.of("a.pdf").among(List.of("a.pdf", "a (2).pdf"))).isEqualTo("a (3).pdf");
    }

    @Test
    void longNamesKeepTheirExtension() {
        String kept = AnnexName.of("x".repeat(400) + ".pdf").among(List.of());
        assertThat(kept).hasSize(200).endsWith("x.pdf");
        assertThat(AnnexName.of("x".repeat(400) + ".pdf").among(List.of(kept)))
                .hasSize(200)
                .endsWith(" (2).pdf");
    }

    @Test
    void wordFilesBecomePdfAndDataFilesDoNot() {
        assertThat(AnnexName.of("b.DOCX").paged()).isTrue();
        assertThat(AnnexName.of("b.docx").asPdf().among(List.of())).isEqualTo("b.pdf");
        assertThat(AnnexName.of("b.xlsx").paged()).isFalse();
        assertThat(AnnexName.of("b.pdf.exe").paged()).isFalse();
    }
}
