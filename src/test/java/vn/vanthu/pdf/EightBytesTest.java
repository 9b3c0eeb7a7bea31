package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EightBytesTest {

    @Test
    void readsEightDigits() {
        Random random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            int number = random.nextInt(100_000_000);
            byte[] text = String.format("x%08dx", number).getBytes(StandardCharsets.US_ASCII);
            assertThat(EightBytes.decimal(text, 1)).isEqualTo(number);
        }
    }

    @Test
    void refusesWhatIsNoDigit() {
        for (int place = 0; place < 8; place++) {
            for (int value = 0; value < 256; value++) {
                byte[] text = "12345678".getBytes(StandardCharsets.US_ASCII);
                text[place] = (byte) value;
                boolean digits = value >= '0' && value <= '9';
                assertThat(EightBytes.decimal(text, 0) >= 0)
                        .as("%d at %d", value, place)
                        .isEqualTo(digits);
            }
        }
    }
}
