package vn.vanthu.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "999, 999",
        "1000, 1.000",
        "12345, 12.345",
        "999999, 999.999",
        "1000000, 1.000.000",
        "-1, -1",
        "-999, -999",
        "-1000, -1.000",
        "-123456, -123.456"
    })
    void pointsStandBetweenThousands(long number, String written) {
        assertEquals(written, Format.grouped(number));
    }

    @Test
    void sizesHaveACommaBeforeTheDecimal() {
        Format format = new Format();
        assertEquals("1 KB", format.size(10));
        assertEquals("1.000 KB", format.size(1_024_000));
        assertEquals("1,5 MB", format.size(1_572_864));
        assertEquals("1.024,0 MB", format.size(1L << 30));
    }
}
