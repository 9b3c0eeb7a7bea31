package vn.vanthu.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.signing.Corpus;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.signing.OfficeText;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.SigningRefusedException;

/** Files made by others: each is signed behind its bytes, or refused with a reason, and quickly. */
@EnabledIf("vn.vanthu.signing.Corpus#present")
class CorpusTest {

    private final PdfSigner signer = new PdfSigner(Clock.system(OfficeText.ZONE));
    private final SigningKey key = Fixtures.key("person/an.nguyen");

    @Test
    void everyFileIsSignedOrRefusedWithAReason() throws IOException {
        int signed = 0;
        for (Path file : Corpus.files()) {
            byte[] document = Files.readAllBytes(file);
            Instant start = Instant.now();
            try {
                byte[] result = signer.sign(document, SignatureRequest.builder().build(), key);
                assertThat(Arrays.mismatch(document, result))
                        .as("%s is a prefix", file)
                        .isEqualTo(document.length);
                try (PdfFile read = PdfFile.of(result)) {
                    assertThat(read.reconstructed()).as("%s", file).isFalse();
                    assertThat(read.newest().end()).as("%s", file).isEqualTo(result.length - 1L);
                }
                signed++;
            } catch (SigningRefusedException e) {
                assertThat(e.reason()).as("%s", file).isNotNull();
            }
            assertThat(Duration.between(start, Instant.now())).as("%s", file).isLessThan(Duration.ofSeconds(10));
        }
        assertThat(signed).isGreaterThan(Corpus.files().size() * 3 / 4);
    }
}
