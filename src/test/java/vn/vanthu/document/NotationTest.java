package vn.vanthu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    @Test
    void numbersBelowTenHaveALeadingZero() {
        assertThat(Notation.of(5, new Symbol("BNV-VP"))).hasToString("05/BNV-VP");
        assertThat(Notation.of(15, new Symbol("QĐ-UBND"))).hasToString("15/QĐ-UBND");
        assertThat(Notation.of(1234, new Symbol("QĐ-UBND"))).hasToString("1234/QĐ-UBND");
    }

    @Test
    void typedDocumentsNameTheTypeAndLettersTheUnit() {
        assertThat(Symbol.of(DocumentType.DECISION, "UBND", "VX")).hasToString("QĐ-UBND");
        assertThat(Symbol.of(DocumentType.OFFICIAL_LETTER, "UBND", "VX")).hasToString("UBND-VX");
        assertThatIllegalArgumentException().isThrownBy(() -> Symbol.of(DocumentType.PERSONAL_LETTER, "UBND", "VX"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"05/QĐ-UBND", "5/QĐ-UBND", "Số: 05/QĐ-UBND", " số 05 / QĐ – UBND ", "05/QĐ—UBND", "005/QĐ‑UBND"})
    void readsWhatPeopleType(String typed) {
        Notation expected = Notation.of(5, new Symbol("QĐ-UBND"));
        assertThat(Notation.parse(typed)).contains(expected);
        assertThat(Notation.parse(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .contains(expected);
    }

    @Test
    void readsTheYearOfLegalActs() {
        assertThat(Notation.parse("30/2020/NĐ-CP")).map(Notation::toString).contains("30/2020/NĐ-CP");
        assertThat(Notation.parse("30/2020/NĐ-CP").orElseThrow().year()).hasValue(2020);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QĐ-UBND", "0/QĐ-UBND", "15", "15/", "15/QĐ--UBND", "15/QĐ UBND", "x/QĐ-UBND"})
    void refusesWhatIsNoNotation(String typed) {
        assertThat(Notation.parse(typed)).isEmpty();
    }

    @Test
    void theSymbolTellsTheType() {
        assertThat(new Symbol("QĐ-UBND").type()).contains(DocumentType.DECISION);
        assertThat(new Symbol("QyĐ-UBND").type()).contains(DocumentType.REGULATION);
        assertThat(new Symbol("UBND-VX").type()).isEmpty();
    }

    @Test
    void twentyNineTypesWithDistinctAbbreviations() {
        assertThat(DocumentType.values()).hasSize(29);
        assertThat(Arrays.stream(DocumentType.values())
                        .map(DocumentType::abbreviation)
                        .flatMap(Optional::stream))
                .hasSize(27)
                .doesNotHaveDuplicates();
        assertThat(DocumentType.ofVietnameseName(" tờ trình")).contains(DocumentType.SUBMISSION);
        assertThat(DocumentType.ofVietnameseName("QUYẾT ĐỊNH")).contains(DocumentType.DECISION);
        assertThat(DocumentType.ofVietnameseName("Quy định")).contains(DocumentType.REGULATION);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, ngày 05 tháng 3 năm 2026",
        "2026-01-31, ngày 31 tháng 01 năm 2026",
        "2026-02-09, ngày 09 tháng 02 năm 2026",
        "2026-12-10, ngày 10 tháng 12 năm 2026"
    })
    void daysBelowTenAndTheFirstTwoMonthsHaveALeadingZero(LocalDate date, String expected) {
        assertThat(PlaceAndDate.dateText(date)).isEqualTo(expected);
        assertThat(new PlaceAndDate("Bình Minh", date)).hasToString("Bình Minh, " + expected);
    }

    @Test
    void onlyUrgentDocumentsAreStamped() {
        assertThat(Urgency.NORMAL.stampWidthMm()).isEmpty();
        assertThat(Urgency.EXPRESS.stampWidthMm()).contains(30);
        assertThat(Urgency.EXPRESS).isGreaterThan(Urgency.VERY_URGENT);
    }
}
