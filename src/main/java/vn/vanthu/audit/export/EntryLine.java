package vn.vanthu.audit.export;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.vanthu.audit.Act;
import vn.vanthu.audit.Entry;
import vn.vanthu.audit.Hash;
import vn.vanthu.audit.Subject;

/** An entry of the journal as a line of an export. */
public final class EntryLine {

    private static final Set<String> KEYS =
            Set.of("sequence", "moment", "actor", "act", "subjectKind", "subjectId", "details", "previous", "hash");

    private EntryLine() {}

    /** The line, without the line break. */
    public static String write(Entry entry) {
        JsonObjectBuilder details = StrictJson.BUILDERS.createObjectBuilder();
        entry.act().details().forEach(details::add);
        return StrictJson.BUILDERS
                .createObjectBuilder()
                .add("sequence", entry.sequence())
                .add("moment", StrictJson.moment(entry.moment()))
                .add("actor", entry.act().actor())
                .add("act", entry.act().name())
                .add("subjectKind", entry.act().subject().kind())
                .add("subjectId", entry.act().subject().id())
                .add("details", details)
                .add("previous", entry.previous().hex())
                .add("hash", entry.hash().hex())
                .build()
                .toString();
    }

    /**
     * The entry of a line; its hash is taken as it stands, see {@link Entry#isIntact()}.
     *
     * @throws UnreadableLineException where the line is not exactly an entry; a key too many is refused as well, since
     *     no hash protects it
     */
    public static Entry read(String line) throws UnreadableLineException {
        try {
            JsonObject object = StrictJson.object(line, KEYS);
            SortedMap<String, String> details = new TreeMap<>();
            object.getJsonObject("details").forEach((key, value) -> details.put(key, ((JsonString) value).getString()));
            Act act = new Act(
                    object.getString("actor"),
                    object.getString("act"),
                    new Subject(object.getString("subjectKind"), object.getString("subjectId")),
                    details);
            return new Entry(
                    object.getJsonNumber("sequence").longValueExact(),
                    StrictJson.moment(object.getString("moment")),
                    act,
                    new Hash(object.getString("previous")),
                    new Hash(object.getString("hash")));
        } catch (JsonException
                | ClassCastException
                | DateTimeException
                | ArithmeticException
                | IllegalArgumentException e) {
            throw new UnreadableLineException(e.getMessage());
        }
    }
}
