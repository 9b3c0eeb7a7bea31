package vn.vanthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiallingTest {

    @ParameterizedTest
    @CsvSource({"Lê Thị Chi, L.T.Chi", "Phạm Đức  Dũng, P.Đ.Dũng", "An, An", "' Ngô  Nga ', N.Nga"})
    void theGivenNameStandsInFull(String fullName, String letters) {
        assertThat(Initialling.letters(fullName)).isEqualTo(letters);
    }
}
