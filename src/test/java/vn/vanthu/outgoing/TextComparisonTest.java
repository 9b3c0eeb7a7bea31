package vn.vanthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vanthu.outgoing.TextComparison.Change;

/** Two versions line by line. */
class TextComparisonTest {

    @Test
    void tellsWhatWentAndWhatCame() {
        assertThat(words(List.of("Điều 1", "a", "Điều 2", "cuối"), List.of("Điều 1", "b", "Điều 2", "thêm", "cuối")))
                .isEqualTo(" Điều 1|-a|+b| Điều 2|+thêm| cuối");
        assertThat(words(List.of(), List.of("a"))).isEqualTo("+a");
        assertThat(words(List.of("a"), List.of())).isEqualTo("-a");
        assertThat(words(List.of("a"), List.of("a"))).isEqualTo(" a");
    }

    @Test
    void bothTextsCanBeReadOffWhateverTheyAre() {
        Random chance = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> before = random(chance);
            List<String> after = random(chance);
            List<TextComparison.Line> lines = TextComparison.of(before, after);
            assertThat(without(lines, Change.ADDED)).isEqualTo(before);
            assertThat(without(lines, Change.REMOVED)).isEqualTo(after);
        }
    }

    private static List<String> random(Random chance) {
        return new ArrayList<>(Stream.generate(() -> "" + (char) ('a' + chance.nextInt(4)))
                .limit(chance.nextInt(12))
                .toList());
    }

    private static List<String> without(List<TextComparison.Line> lines, Change change) {
        return lines.stream()
                .filter(line -> line.change() != change)
                .map(TextComparison.Line::text)
                .toList();
    }

    private static String words(List<String> before, List<String> after) {
        return TextComparison.of(before, after).stream()
                .map(line -> switch (line.change()) {
                            case SAME -> " ";
                            case REMOVED -> "-";
                            case ADDED -> "+";
                        }
                        + line.text())
                .collect(Collectors.joining("|"));
    }
}
