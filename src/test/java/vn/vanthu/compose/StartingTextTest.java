package vn.vanthu.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vanthu.document.DocumentType;

class StartingTextTest {

    /** What a starting text cannot know. */
    private static final Set<FormRule> LEFT_TO_THE_DRAFTER = EnumSet.of(
            FormRule.SYMBOL_MISSING,
            FormRule.SUBJECT_MISSING,
            FormRule.AUTHORITY_MISSING,
            FormRule.SIGNATORY_MISSING,
            FormRule.BLANK_LEFT);

    private final Composer composer = new Composer(Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void everyTypeStartsInGoodForm(DocumentType type) throws IOException {
        ComposedDocument start = StartingText.of(type, Samples.DEPARTMENT, "VT, VP");
        assertThat(FormCheck.of(start)).extracting(Finding::rule).isSubsetOf(LEFT_TO_THE_DRAFTER);
        assertThat(Markup.read(Markup.write(start.body()))).isEqualTo(start.body());
        RenderedDocument sheet = composer.render(start.change().subject("[…]").build(), LayoutSettings.USUAL);
        assertThat(sheet.places().signature()).isNotNull();
        assertThat(sheet.places().counterpart().isPresent())
                .isEqualTo(start.counterpart().isPresent());
        Path folder = Files.createDirectories(Path.of("target", "sheets"));
        Files.write(folder.resolve("start-" + type + ".pdf"), sheet.pdf());
    }

    @Test
    void sheetsWithDivisionsHeadingsAndTwoSignaturesConform() throws Exception {
        for (DocumentType type : EnumSet.of(DocumentType.STATUTE, DocumentType.CONTRACT, DocumentType.PLAN)) {
            RenderedDocument sheet =
                    composer.render(StartingText.of(type, Samples.DEPARTMENT, "VT"), LayoutSettings.USUAL);
            assertThat(PdfJudge.breaches(sheet.pdf(), PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }
}
