package vn.vanthu.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vanthu.pdf.Irregularity;

class MessagesTest {
    private static final Pattern USE =
            Pattern.compile("\"((?:file|integrity|hash|signature|signer|contents|dictionary|range|algorithm|chain|usage"
                    + "|date|revocation|time|timestamp|change)\\.[a-zA-Z]+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Messages.bundle("vi").keySet())
                .isEqualTo(Messages.bundle("en").keySet());
    }

    @Test
    void everyReasonInTheCodeHasATextAndEveryTextIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/vn/vanthu/validation"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = USE.matcher(Files.readString(source));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        for (Irregularity.Kind kind : Irregularity.Kind.values()) {
            used.add("structure." + kind.name());
        }
        assertThat(Messages.bundle("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void fillsInArguments() {
        Reason reason = Reason.error("revocation.unknown", "Nguyễn Văn A");
        assertThat(reason.text(Locale.forLanguageTag("vi")))
                .isEqualTo("Không kiểm tra được trạng thái thu hồi của chứng thư số “Nguyễn Văn A”.");
        assertThat(reason.text(Locale.ENGLISH)).contains("cannot be found out");
    }
}
