package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "'Về việc  ĐÀO TẠO (đợt 2)', 've viec dao tao dot 2'",
        "'Ủy ban nhân dân', 'uy ban nhan dan'",
        "'Đường Đặng Dung', 'duong dang dung'",
        "'ưỡn ẹo, nghễnh; ngãng…', 'uon eo nghenh ngang'",
        "'---', ''"
    })
    void wordsLoseDiacriticsAndPunctuation(String text, String expected) {
        assertThat(SearchText.words(text)).isEqualTo(expected);
        assertThat(SearchText.words(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'Số: 05 / QĐ – UBND', '5/qd-ubnd'",
        "'5/qd-ubnd', '5/qd-ubnd'",
        "'05/QÐ‑UBND', '5/qd-ubnd'",
        "'100/UBND-VX', '100/ubnd-vx'",
        "'30/2020/NĐ-CP', '30/2020/nd-cp'",
        "'QĐ − SNV', 'qd-snv'"
    })
    void symbolsCompareHoweverTheyAreTyped(String text, String expected) {
        assertThat(SearchText.symbol(text)).isEqualTo(expected);
        assertThat(SearchText.symbol(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(expected);
    }

    @Property(tries = 300)
    void searchingForWhatIsStoredFindsIt(@ForAll String text) {
        String words = SearchText.words(text);
        assertThat(SearchText.words(words)).isEqualTo(words);
        assertThat(SearchText.words(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(words);
    }
}
