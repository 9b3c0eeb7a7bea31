package vn.vanthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {

    @Test
    void noTwoAreTheSameAndPeopleReadThemInGroups() {
        SecureRandom random = new SecureRandom();
        Set<CheckCode> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            CheckCode code = CheckCode.random(random);
            assertThat(codes.add(code)).isTrue();
            assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(CheckCode.typed(code.grouped())).contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4F7K92QX10TA", "4f7k-92qx-10ta", " 4F7K 92QX 1OTA ", "4F7K–92QX–lOTA", "4F7K.92QX.iota"})
    void areUnderstoodAsPeopleTypeThem(String typed) {
        assertThat(CheckCode.typed(typed)).contains(new CheckCode("4F7K92QX10TA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4F7K", "4F7K92QX10TA1", "4F7K92QX10TU", "4F7K92QX10T'", "４F7K92QX10TA"})
    void whatCannotBeOneIsNone(String typed) {
        assertThat(CheckCode.typed(typed)).isEmpty();
        assertThatThrownBy(() -> new CheckCode(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
