package vn.vanthu.outgoing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.Authorities;
import vn.vanthu.outgoing.SignerKeys;
import vn.vanthu.outgoing.Signing.Seen;
import vn.vanthu.outgoing.batch.BatchLine;
import vn.vanthu.outgoing.batch.SigningProgress;
import vn.vanthu.outgoing.batch.SigningRuns;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.web.Language;

/** Signs many documents with one PIN: begin, ask how far it is, stop. The page of batches shows the same batch. */
@Path("/outgoing/signatures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures", description = "The caller's own signatures, one document or a thousand with one PIN")
public class SignaturesEndpoint {

    private static final int MOST = 1000;
    private static final URI HERE = URI.create("/api/outgoing/signatures");

    @Inject
    private SignerKeys keys;

    @Inject
    private SigningRuns runs;

    @Inject
    private Authorities authorities;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begins to sign",
            description =
                    "{\"pin\": \"…\", \"acceptUnknown\": false, \"documents\": [{\"id\": 17, \"version\": 3}, …]} with ids and"
                            + " versions as GET /api/outgoing?state=AWAITING_SIGNATURE gives them. A document that changed since"
                            + " is refused, the others are signed. acceptUnknown: sign although the status of the own"
                            + " certificate cannot be found out.")
    @APIResponse(responseCode = "202", description = "Begun; Location tells where to ask how far it is")
    @APIResponse(responseCode = "409", description = "The last batch is still under way, or the certificate is refused")
    @APIResponse(responseCode = "422", description = "The PIN is wrong, or no or too many documents are named")
    public Response begin(InputStream body) {
        Actor actor = current.actor();
        authorities.requireSigner(actor);
        JsonObject wish = JsonBody.read(body);
        List<Seen> documents = documents(wish);
        char[] pin = wish.getString("pin", "").toCharArray();
        try {
            runs.start(actor, keys.open(actor, pin, wish.getBoolean("acceptUnknown", false)), documents);
        } finally {
            Arrays.fill(pin, '\0');
        }
        // nothing more is read: what the batch's thread closes in its end, this request may not be using
        return Response.accepted().location(HERE).build();
    }

    @GET
    @Operation(
            summary = "How far the caller's newest batch is",
            description =
                    "state is RUNNING, STOPPING, FINISHED, STOPPED, BROKEN_OFF (by a restart of the server) or NONE.")
    public Response progress() {
        authorities.requireSigner(current.actor());
        SigningProgress progress = runs.progress(current.actor());
        JsonArrayBuilder results = Json.createArrayBuilder();
        progress.lines().forEach(line -> results.add(result(line)));
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("state", state(progress))
                .add("total", progress.total())
                .add("done", progress.done())
                .add("signed", progress.signed())
                .add("documents", results);
        return Response.ok(answer.build().toString()).build();
    }

    @DELETE
    @Operation(summary = "Stops the caller's batch; the document under way is signed, no other one is begun")
    public Response stop() {
        authorities.requireSigner(current.actor());
        runs.cancel(current.actor());
        return Response.accepted().location(HERE).build();
    }

    private JsonObjectBuilder result(BatchLine line) {
        JsonObjectBuilder result = Json.createObjectBuilder()
                .add("id", line.document().id())
                .add("subject", line.document().subject())
                .add("signed", line.problem() == null);
        return line.problem() == null
                ? result
                : result.add("problem", Bundles.text(language.locale(), line.problem(), line.arguments()));
    }

    private static String state(SigningProgress progress) {
        if (progress.running()) {
            return progress.cancelled() ? "STOPPING" : "RUNNING";
        }
        if (progress.total() == 0) {
            return "NONE";
        }
        return progress.brokenOff().isPresent() ? "BROKEN_OFF" : progress.cancelled() ? "STOPPED" : "FINISHED";
    }

    private static List<Seen> documents(JsonObject wish) {
        List<JsonValue> named = wish.get("documents") instanceof List<?> list
                ? list.stream().map(JsonValue.class::cast).toList()
                : List.of();
        if (named.isEmpty() || named.size() > MOST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, named.isEmpty() ? "outgoing.batch.none" : "outgoing.batch.too-many", MOST);
        }
        return named.stream().map(SignaturesEndpoint::seen).toList();
    }

    private static Seen seen(JsonValue value) {
        if (value instanceof JsonObject object
                && object.get("id") instanceof JsonNumber id
                && object.get("version") instanceof JsonNumber version) {
            return new Seen(id.longValue(), version.longValue());
        }
        throw new Refusal(Refusal.Kind.INVALID, "outgoing.api.document");
    }
}
