package vn.vanthu.compose.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import vn.vanthu.compose.Annex;
import vn.vanthu.compose.Block;
import vn.vanthu.compose.ComposedDocument;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.SignatureBlock;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;

/** Writes and reads composed documents. */
public final class DocumentJson {

    /** The form written now; a later one that cannot be read by this code has a higher number. */
    private static final int FORM = 1;

    private DocumentJson() {}

    /** The document as one line of JSON; equal documents give equal texts. */
    public static String write(ComposedDocument document) {
        Letterhead head = document.letterhead();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("form", FORM)
                .add("type", document.type().name())
                .add("superior", head.superior())
                .add("agency", head.agency())
                .add("place", head.place())
                .add("symbol", document.symbol())
                .add("subject", document.subject())
                .add("issuer", document.issuer())
                .add("addressees", texts(document.addressees()))
                .add("body", BlockJson.write(document.body()))
                .add("recipients", texts(document.recipients()))
                .add("signature", signature(document.signature()));
        document.counterpart().ifPresent(other -> json.add("counterpart", signature(other)));
        return json.add("urgency", document.urgency().name())
                .add("circulation", document.circulation())
                .add("drafterMark", document.drafterMark())
                .add("contact", texts(document.contact()))
                .add("annexes", annexes(document.annexes()))
                .build()
                .toString();
    }

    /**
     * Reads what {@link #write} wrote; members that are missing are empty.
     *
     * @throws NotADocumentException when the text is no JSON object of this kind
     */
    public static ComposedDocument read(String text) {
        try {
            return document(parse(text));
        } catch (JsonException | ClassCastException | IllegalArgumentException e) {
            throw new NotADocumentException("Not a composed document: " + e.getMessage(), e);
        }
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static ComposedDocument document(JsonObject json) {
        if (json.getInt("form", 0) != FORM) {
            throw new NotADocumentException("Unknown form of a composed document: " + json.get("form"));
        }
        return ComposedDocument.builder(DocumentType.valueOf(json.getString("type", "")))
                .letterhead(new Letterhead(
                        json.getString("superior", ""), json.getString("agency", ""), json.getString("place", "")))
                .symbol(json.getString("symbol", ""))
                .subject(json.getString("subject", ""))
                .issuer(json.getString("issuer", ""))
                .addressees(texts(json, "addressees"))
                .body(body(json))
                .recipients(texts(json, "recipients"))
                .signature(
                        json.containsKey("signature")
                                ? signature(json.getJsonObject("signature"))
                                : SignatureBlock.NONE)
                .counterpart(
                        Optional.ofNullable(json.getJsonObject("counterpart")).map(DocumentJson::signature))
                .urgency(Urgency.valueOf(json.getString("urgency", Urgency.NORMAL.name())))
                .circulation(json.getString("circulation", ""))
                .drafterMark(json.getString("drafterMark", ""))
                .contact(texts(json, "contact"))
                .annexes(annexes(json))
                .build();
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        return Json.createArrayBuilder(texts);
    }

    private static List<String> texts(JsonObject json, String name) {
        return array(json, name).getValuesAs(JsonString::getString);
    }

    private static JsonObjectBuilder signature(SignatureBlock block) {
        return Json.createObjectBuilder()
                .add("authority", texts(block.authority()))
                .add("name", block.name());
    }

    private static SignatureBlock signature(JsonObject json) {
        return new SignatureBlock(texts(json, "authority"), json.getString("name", ""));
    }

    private static JsonArrayBuilder annexes(List<Annex> annexes) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Annex annex : annexes) {
            array.add(
                    Json.createObjectBuilder().add("title", annex.title()).add("body", BlockJson.write(annex.body())));
        }
        return array;
    }

    private static List<Annex> annexes(JsonObject json) {
        return array(json, "annexes").getValuesAs(JsonObject.class).stream()
                .map(annex -> new Annex(annex.getString("title", ""), body(annex)))
                .toList();
    }

    private static List<Block> body(JsonObject json) {
        return BlockJson.read(array(json, "body"));
    }

    private static JsonArray array(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }
}
