package vn.vanthu.outgoing.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import vn.vanthu.platform.problem.Refusal;

/** The body of a request. */
final class JsonBody {

    private JsonBody() {}

    /** Throws {@link Refusal} for anything but a JSON object. */
    static JsonObject read(InputStream body) {
        try (JsonReader reader = Json.createReader(body)) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "outgoing.api.json");
        }
    }

    /** A member that is a whole number; another value where it is missing or something else. */
    static long number(JsonObject body, String name, long otherwise) {
        return body.get(name) instanceof JsonNumber number && number.isIntegral() ? number.longValue() : otherwise;
    }
}
