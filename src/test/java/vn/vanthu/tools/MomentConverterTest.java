package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class MomentConverterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:00:00Z, 2026-01-31T08:00:00Z",
        "2026-01-31T08:00:00+07:00, 2026-01-31T01:00:00Z",
        "2026-01-31T08:00:00+0700, 2026-01-31T01:00:00Z",
        "2026-01-31T08:00:00+07, 2026-01-31T01:00:00Z",
        "2026-01-31T08:00Z, 2026-01-31T08:00:00Z",
        "2026-01-31T08:00:00.125Z, 2026-01-31T08:00:00.125Z",
        "2026-01-31T08:00:00, 2026-01-31T01:00:00Z",
        "2026-01-31, 2026-01-30T17:00:00Z"
    })
    void iso8601IsRead(String text, Instant moment) {
        assertThat(new MomentConverter().convert(text)).isEqualTo(moment);
    }

    @Test
    void anythingElseIsRefusedWithAnExample() {
        for (String text : new String[] {"yesterday", "", "31/01/2026", "2026-13-01", "2026-01-31T25:00"}) {
            assertThatThrownBy(() -> new MomentConverter().convert(text))
                    .isInstanceOf(TypeConversionException.class)
                    .hasMessageContaining("2026-01-31T08:00:00Z");
        }
    }
}
