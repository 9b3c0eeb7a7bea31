package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Who gets which answer where: {@code permissions.tsv}. */
final class PermissionTable {

    static final String STRANGER = "stranger";
    private static final Path FILE = Path.of("src/test/resources/permissions.tsv");
    private static final int FIRST_ROLE = 2;

    private final List<String> roles;
    private final List<Row> rows;

    private PermissionTable(List<String> roles, List<Row> rows) {
        this.roles = roles;
        this.rows = rows;
    }

    /**
     * One address.
     *
     * @param endpoint verb and path as declared
     * @param example an address of it, with names of {@link Examples} in braces
     * @param answers one status for each role
     */
    record Row(String endpoint, String example, List<String> answers) {

        boolean reads() {
            return endpoint.startsWith("GET ");
        }

        /** The example's address once the names stand for documents. */
        String address(Map<String, String> examples) {
            String address = example;
            for (Map.Entry<String, String> known : examples.entrySet()) {
                address = address.replace("{" + known.getKey() + "}", known.getValue());
            }
            assertThat(address).as("an example that nobody makes").doesNotContain("{");
            return address;
        }

        String line() {
            return endpoint + "\t" + example + "\t" + String.join("\t", answers);
        }
    }

    static PermissionTable read() {
        try {
            List<List<String>> lines = Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
            List<String> head = lines.get(0);
            return new PermissionTable(
                    head.subList(FIRST_ROLE, head.size()),
                    lines.subList(1, lines.size()).stream()
                            .map(cells -> new Row(cells.get(0), cells.get(1), cells.subList(FIRST_ROLE, cells.size())))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roles by the logins of their people, a stranger among them. */
    List<String> roles() {
        return roles;
    }

    List<Row> rows() {
        return rows;
    }

    /** The people, without the stranger, who may read an address. */
    List<String> readers(Row row) {
        return roles.stream()
                .filter(role -> !role.equals(STRANGER))
                .filter(role -> row.answers().get(roles.indexOf(role)).equals("200"))
                .toList();
    }
}
