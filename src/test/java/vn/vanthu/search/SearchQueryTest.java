package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {

    private static final String STORED = SearchQuery.stored(
            "05/QĐ-SXD", "Về việc đào tạo cán bộ quản lý xây dựng (đợt 2)", "UBND xã Tân Lập", "Võ Hoàng Giang");

    @ParameterizedTest
    @CsvSource({
        "đào tạo",
        "dao tao",
        "DAO TAO CAN BO",
        "quan ly xay dung",
        "tân lập 5/QĐ-SXD",
        "05 / QĐ – SXD",
        "Số: 5/qd-sxd",
        "qd-sxd",
        "sxd",
        "giang đợt 2",
        "5/QĐ",
        "tao can",
    })
    void findsWhatWasMeant(String typed) {
        assertThat(SearchQuery.of(typed).matches(STORED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"15/QĐ-SXD", "đào tạo giáo viên", "5/QĐ-UBND", "50/QĐ-SXD"})
    void leavesOutWhatWasNotMeant(String typed) {
        assertThat(SearchQuery.of(typed).matches(STORED)).isFalse();
    }

    @Test
    void decomposedAndComposedTypingFindTheSame() {
        String decomposed = java.text.Normalizer.normalize("đào tạo cán bộ 5/QĐ-SXD", java.text.Normalizer.Form.NFD);
        assertThat(SearchQuery.of(decomposed).terms())
                .isEqualTo(SearchQuery.of("đào tạo cán bộ 5/QĐ-SXD").terms());
    }

    @Test
    void nothingFindableIsEmpty() {
        assertThat(Stream.of("", "   ", "/-.,", "%_\\").map(SearchQuery::of)).allMatch(SearchQuery::isEmpty);
    }

    @Test
    void signsOfPatternsCannotBeSmuggledIn() {
        assertThat(SearchQuery.of("100% a_b").patterns()).containsExactly("%100%", "%a%", "%b%");
    }

    @Test
    void endlessTypingIsCutShort() {
        assertThat(SearchQuery.of("a1 b2 c3 d4 e5 f6 ".repeat(1000)).terms()).hasSizeLessThanOrEqualTo(12);
    }
}
