package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Walks every page and endpoint as every role and as a stranger, and compares the answers with {@code permissions.tsv}.
 * An address that the table does not know fails the build.
 *
 * <p>Forms are sent empty but for the token: somebody who may act is told what is missing, somebody who may not is told
 * that. {@code -Dvanthu.permissions.write=true} writes what was seen to {@code target/permissions.tsv}, to be read
 * critically before it replaces the table.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIT {

    private static final Path TABLE = Path.of("src/test/resources/permissions.tsv");
    private static final Path SEEN = Server.TARGET.resolve("permissions.tsv");
    private static final String STRANGER = "stranger";
    private static final int FIRST_ROLE = 2;

    private final Server server;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private Map<String, String> examples;
    private List<String[]> table;

    PermissionsIT(Server server) {
        this.server = server;
    }

    @BeforeAll
    void prepare() throws IOException {
        table = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
        examples = new Examples(server).make();
        for (String role : roles()) {
            visitors.put(role, role.equals(STRANGER) ? new Visitor(server) : Visitor.signedIn(server, role));
            visitors.get(role).get("/app/sign-in");
        }
    }

    @Test
    void everyAddressIsInTheTable() {
        Set<String> listed = rows().stream().map(row -> row[0]).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(Endpoints.declared());
    }

    @Test
    void everybodyIsAnsweredAsTheTableSays() throws IOException {
        List<String> seen = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String[] row : rows()) {
            List<String> cells = new ArrayList<>(List.of(row[0], row[1]));
            roles().forEach(role -> cells.add(Integer.toString(ask(role, row[0], row[1]))));
            seen.add(String.join("\t", cells));
            expected.add(String.join("\t", row));
        }
        if (Boolean.getBoolean("vanthu.permissions.write")) {
            Files.write(SEEN, seen);
        }
        assertThat(seen).isEqualTo(expected);
    }

    private List<String> roles() {
        String[] head = table.get(0);
        return List.of(head).subList(FIRST_ROLE, head.length);
    }

    private List<String[]> rows() {
        return table.subList(1, table.size());
    }

    private int ask(String role, String endpoint, String example) {
        String address = fill(example);
        if (endpoint.startsWith("GET")) {
            return visitors.get(role).get(address).status();
        }
        boolean ends = endpoint.endsWith("/sign-out");
        Visitor visitor = ends && !role.equals(STRANGER) ? Visitor.signedIn(server, role) : visitors.get(role);
        return visitor.post(address, Map.of()).status();
    }

    private String fill(String example) {
        String address = example;
        for (Map.Entry<String, String> known : examples.entrySet()) {
            address = address.replace("{" + known.getKey() + "}", known.getValue());
        }
        assertThat(address).as("an example that nobody makes").doesNotContain("{");
        return address;
    }
}
