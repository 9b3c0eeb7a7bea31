package vn.vanthu.signing.csc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsWhatItWrites() throws Exception {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", "Bí \"mật\" \\ \n\t\u0001 \uD83D\uDE00");
        object.put("numbers", List.of(new BigDecimal("-1.5e3"), new BigDecimal(0)));
        object.put("mixed", Arrays.asList(true, false, null, List.of(), Map.of()));
        object.put("inner", Map.of("a", Map.of("b", "c")));
        String written = Json.write(object);
        assertThat(Json.object(written)).isEqualTo(object);
        assertThat(new ObjectMapper().readTree(written).get("text").asText()).isEqualTo(object.get("text"));
        assertThat(Json.object(" { \"\\u0041\\/\" : [ 1 , 2 ] } "))
                .isEqualTo(Map.of("A/", List.of(new BigDecimal(1), new BigDecimal(2))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":tru}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12G4\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":--1}"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Json.object(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThatThrownBy(() -> Json.object("{\"a\":" + "[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
