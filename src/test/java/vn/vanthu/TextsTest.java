package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text a person can see stands in a bundle, in both languages; no page or refusal names a text that is missing. */
class TextsTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** {@code t['key']}, {@code t.of('key', …)}; a key that is put together ends with a dot or a hyphen here. */
    private static final Pattern KEY_IN_VIEW = Pattern.compile("\\bt(?:\\[|\\.of\\()\\s*'([^']+)'(\\.concat)?");

    /** The key in {@code new Refusal(…)} and its kin, in messages after an act and in looked-up texts. */
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("(?:\\bnew \\w*(?:Refusal|NotPermitted|Refused)\\(|\\bsuper\\(Kind\\."
                    + "|\\.done\\(|\\.warn\\(|\\.refused\\(|\\bBundles\\.text\\()[^;\"]*?\"([a-z]+\\.[a-z0-9.-]+)\"");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern ACCENTED = Pattern.compile("[\\u00C0-\\u1EF9&&[\\p{L}]]");
    private static final Set<String> NAMES =
            Set.of("VanThu", "vanthu-demo", "PDF", "SHA-256", "CSV", "JSON", "Excel", "PIN");

    private final Map<String, String> vietnamese = texts("vi");
    private final Map<String, String> english = texts("en");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
    }

    @Test
    void everyBundleIsListedAndHoldsItsOwnKeys() throws IOException {
        Set<String> listed = new TreeSet<>(Files.readAllLines(MESSAGES.resolve("index")));
        listed.remove("");
        Set<String> present = filesUnder(MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString().replaceFirst("_(vi|en)\\.properties$", ""))
                .filter(feature -> !feature.equals("validation")) // a library: it finds its own texts
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(present);
        for (String feature : listed) {
            assertThat(bundle(feature, "vi").keySet())
                    .as("a key starts with its feature's name")
                    .allMatch(key -> key.startsWith(feature + "."));
        }
    }

    @Test
    void argumentsAgreeAndFormat() {
        for (String key : vietnamese.keySet()) {
            assertThat(placeholders(vietnamese.get(key)))
                    .as("arguments of %s", key)
                    .isEqualTo(placeholders(english.get(key)));
            for (String text : List.of(vietnamese.get(key), english.get(key))) {
                if (text.contains("{")) {
                    assertThat(text.replace("''", ""))
                            .as("an apostrophe in a text with arguments is written twice: %s", key)
                            .doesNotContain("'");
                    assertThat(new MessageFormat(text).format(new Object[] {"1", "2", "3", "4"}))
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void everyKeyInAViewExists() {
        List<String> missing = new ArrayList<>();
        for (Path view : filesUnder(VIEWS, ".xhtml")) {
            Matcher matcher = KEY_IN_VIEW.matcher(text(view));
            while (matcher.find()) {
                if (!known(matcher.group(1), matcher.group(2) != null)) {
                    missing.add(view.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyInCodeExists() {
        List<String> missing = new ArrayList<>();
        for (Path source : filesUnder(JAVA, ".java")) {
            KEY_IN_CODE
                    .matcher(withoutComments(source))
                    .results()
                    .map(group(1))
                    .filter(key -> !known(key, key.endsWith(".")))
                    .forEach(key -> missing.add(source.getFileName() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void viewsHoldNoTextOfTheirOwn() {
        List<String> found = new ArrayList<>();
        for (Path view : filesUnder(VIEWS, ".xhtml")) {
            String visible = text(view)
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("#\\{[^}]*}", "")
                    .replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
                    .replaceAll("&\\w+;", "");
            Stream<String> between =
                    Pattern.compile(">([^<]+)<").matcher(visible).results().map(group(1));
            Stream<String> attributes = Pattern.compile(
                            "\\b(?:placeholder|aria-label|title|alt|data-confirm)=\"([^\"]+)\"")
                    .matcher(visible)
                    .results()
                    .map(group(1));
            Stream.concat(between, attributes)
                    .map(String::strip)
                    .flatMap(words -> Stream.of(words.split("[\\s·/]+")))
                    .filter(word -> LETTERS.matcher(word).find() && !NAMES.contains(word))
                    .forEach(word -> found.add(view.getFileName() + ": " + word));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void pagesAndEndpointsHoldNoVietnamese() {
        List<String> found = new ArrayList<>();
        for (Path source : filesUnder(JAVA, ".java")) {
            String folder = source.getParent().getFileName().toString();
            if (folder.equals("web") || folder.equals("api")) {
                Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
                        .matcher(withoutComments(source))
                        .results()
                        .map(group(1))
                        .filter(literal -> ACCENTED.matcher(literal).find())
                        .forEach(literal -> found.add(source.getFileName() + ": " + literal));
            }
        }
        assertThat(found).isEmpty();
    }

    private boolean known(String key, boolean prefix) {
        return prefix
                ? vietnamese.keySet().stream().anyMatch(text -> text.startsWith(key))
                : vietnamese.containsKey(key);
    }

    private static java.util.function.Function<MatchResult, String> group(int index) {
        return result -> result.group(index);
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> all = new TreeMap<>();
        filesUnder(MESSAGES, "_" + language + ".properties").forEach(file -> all.putAll(read(file)));
        return all;
    }

    private static Map<String, String> bundle(String feature, String language) {
        return read(MESSAGES.resolve(feature + "_" + language + ".properties"));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + file, e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static List<Path> filesUnder(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("Cannot list " + folder, e);
        }
    }

    private static String withoutComments(Path source) {
        return text(source).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + file, e);
        }
    }
}
