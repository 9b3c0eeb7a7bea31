package vn.vanthu.audit.export;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** JSON with one reading only: a repeated, missing or unknown key, or a moment in another form, is refused. */
final class StrictJson {

    static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private StrictJson() {}

    static JsonObject object(String line, Set<String> keys) throws UnreadableLineException {
        JsonObject object;
        try (JsonReader reader = READERS.createReader(new StringReader(line))) {
            object = reader.readObject();
        }
        refuseMore(line);
        if (!object.keySet().equals(keys)) {
            throw new UnreadableLineException("its keys are " + object.keySet() + " instead of " + keys);
        }
        return object;
    }

    /** The reader stops behind the first object and the parser does not see repeated keys: each does its half. */
    private static void refuseMore(String line) throws UnreadableLineException {
        try (JsonParser parser = PARSERS.createParser(new StringReader(line))) {
            parser.next();
            parser.skipObject();
            if (parser.hasNext()) {
                throw new UnreadableLineException("something follows the JSON object");
            }
        }
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static Instant moment(String text) throws UnreadableLineException {
        Instant moment = Instant.parse(text);
        if (!MOMENT.format(moment).equals(text)) {
            throw new UnreadableLineException("its moment is not written with six decimals in UTC");
        }
        return moment;
    }
}
