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

    private static final Path SEEN = Server.TARGET.resolve("permissions.tsv");

    private final Server server;
    private final PermissionTable table = PermissionTable.read();
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private Map<String, String> examples;

    PermissionsIT(Server server) {
        this.server = server;
    }

    @BeforeAll
    void prepare() {
        examples = new Examples(server).make();
        for (String role : table.roles()) {
            visitors.put(
                    role, role.equals(PermissionTable.STRANGER) ? new Visitor(server) : Visitor.signedIn(server, role));
            visitors.get(role).get("/app/sign-in");
        }
    }

    @Test
    void everyAddressIsInTheTable() {
        Set<String> listed =
                table.rows().stream().map(PermissionTable.Row::endpoint).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(Endpoints.declared());
    }

    @Test
    void everybodyIsAnsweredAsTheTableSays() throws IOException {
        List<String> seen = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (PermissionTable.Row row : table.rows()) {
            List<String> answers = table.roles().stream()
                    .map(role -> Integer.toString(ask(role, row)))
                    .toList();
            seen.add(new PermissionTable.Row(row.endpoint(), row.example(), answers).line());
            expected.add(row.line());
        }
        if (Boolean.getBoolean("vanthu.permissions.write")) {
            Files.write(SEEN, seen);
        }
        assertThat(seen).isEqualTo(expected);
    }

    private int ask(String role, PermissionTable.Row row) {
        String address = row.address(examples);
        if (row.reads()) {
            return visitors.get(role).get(address).status();
        }
        String verb = row.endpoint().substring(0, row.endpoint().indexOf(' '));
        if (verb.equals("DELETE") || verb.equals("PUT")) {
            Visitor visitor =
                    visitors.get(role).header("X-CSRF", visitors.get(role).token());
            int status = visitor.send(verb, address, null, "").status();
            visitor.header("X-CSRF", "");
            return status;
        }
        boolean ends = row.endpoint().endsWith("/sign-out");
        Visitor visitor =
                ends && !role.equals(PermissionTable.STRANGER) ? Visitor.signedIn(server, role) : visitors.get(role);
        return visitor.post(address, Map.of()).status();
    }
}
