package vn.vanthu.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.outgoing.DocumentIssued.Finding.ABSENT;
import static vn.vanthu.outgoing.DocumentIssued.Finding.INDETERMINATE;
import static vn.vanthu.outgoing.DocumentIssued.Finding.INVALID;
import static vn.vanthu.outgoing.DocumentIssued.Finding.VALID;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.DocumentIssued.Finding;

class SigningClassTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(SigningClass.FULL, List.of(main(VALID, VALID))),
                Arguments.of(SigningClass.PERSON_ONLY, List.of(main(VALID, ABSENT))),
                Arguments.of(SigningClass.AGENCY_ONLY, List.of(main(ABSENT, VALID))),
                Arguments.of(SigningClass.NONE, List.of(main(ABSENT, ABSENT))),
                Arguments.of(SigningClass.INVALID, List.of(main(VALID, INVALID))),
                Arguments.of(SigningClass.INVALID, List.of(main(INDETERMINATE, INVALID))),
                Arguments.of(SigningClass.UNDETERMINED, List.of(main(INDETERMINATE, VALID))),
                Arguments.of(SigningClass.UNDETERMINED, List.of(main(INDETERMINATE, ABSENT))),
                Arguments.of(SigningClass.FULL, List.of(main(VALID, VALID), annex(VALID), annex(VALID))),
                Arguments.of(SigningClass.PERSON_ONLY, List.of(main(VALID, VALID), annex(VALID), annex(ABSENT))),
                Arguments.of(SigningClass.INVALID, List.of(main(VALID, VALID), annex(INVALID))),
                Arguments.of(SigningClass.UNDETERMINED, List.of(main(VALID, VALID), annex(INDETERMINATE))),
                Arguments.of(SigningClass.NONE, List.of()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentIsOfOneClass(SigningClass expected, List<FileFacts> files) {
        assertThat(SigningClass.of(files)).isEqualTo(expected);
    }

    private static FileFacts main(Finding person, Finding agency) {
        return new FileFacts("0".repeat(64), true, person, agency, List.of());
    }

    private static FileFacts annex(Finding agency) {
        return new FileFacts("1".repeat(64), false, ABSENT, agency, List.of());
    }
}
