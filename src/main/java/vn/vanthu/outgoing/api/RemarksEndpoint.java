package vn.vanthu.outgoing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.outgoing.PagePlace;
import vn.vanthu.outgoing.PageRemark;
import vn.vanthu.outgoing.PageRemarks;
import vn.vanthu.platform.problem.Refusal;

/** Remarks at places of a document's pages. */
@Path("/outgoing/{id: \\d+}/remarks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "remarks", description = "Remarks at places of the pages of an outgoing document, until it has its number")
public class RemarksEndpoint {

    @Inject
    private PageRemarks remarks;

    @Inject
    private CurrentActor current;

    @GET
    @Operation(
            summary = "Lists the remarks of all versions, the first one first",
            description = "left and top are fractions of the page as it is shown, from its left and upper edges")
    public Response all(@PathParam("id") long id) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        remarks.of(current.actor(), id).forEach(remark -> items.add(json(remark)));
        return Response.ok(
                        Json.createObjectBuilder().add("items", items).build().toString())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a remark",
            description =
                    "{\"version\": 2, \"page\": 1, \"left\": 0.42, \"top\": 0.3, \"text\": \"…\"} with the ordinal of the file")
    @APIResponse(responseCode = "201", description = "Made; the answer has its id")
    @APIResponse(responseCode = "409", description = "The document has its number already")
    @APIResponse(responseCode = "422", description = "No text, or a place that the file does not have")
    public Response add(@PathParam("id") long id, InputStream body) {
        JsonObject wish = JsonBody.read(body);
        return valid(() -> {
            PagePlace place = new PagePlace(
                    (int) JsonBody.number(wish, "version", 0),
                    (int) JsonBody.number(wish, "page", 0),
                    fraction(wish, "left"),
                    fraction(wish, "top"));
            long remark = remarks.add(current.actor(), id, place, wish.getString("text", ""));
            return Response.status(Response.Status.CREATED)
                    .entity(Json.createObjectBuilder().add("id", remark).build().toString())
                    .build();
        });
    }

    @POST
    @Path("{remark: \\d+}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answers a remark", description = "{\"text\": \"…\"}")
    @APIResponse(responseCode = "204", description = "Answered")
    @APIResponse(responseCode = "422", description = "No text")
    public Response answer(@PathParam("id") long id, @PathParam("remark") long remark, InputStream body) {
        JsonObject wish = JsonBody.read(body);
        return valid(() -> {
            remarks.answer(current.actor(), id, remark, wish.getString("text", ""));
            return Response.noContent().build();
        });
    }

    @PUT
    @Path("{remark: \\d+}/settled")
    @Operation(summary = "Settles a remark, which its author and the drafter may")
    @APIResponse(responseCode = "204", description = "It is settled")
    public Response settle(@PathParam("id") long id, @PathParam("remark") long remark) {
        remarks.settle(current.actor(), id, remark);
        return Response.noContent().build();
    }

    @DELETE
    @Path("{remark: \\d+}/settled")
    @Operation(summary = "Opens a remark again, which its author and the drafter may")
    @APIResponse(responseCode = "204", description = "It is open")
    public Response reopen(@PathParam("id") long id, @PathParam("remark") long remark) {
        remarks.reopen(current.actor(), id, remark);
        return Response.noContent().build();
    }

    private static Response valid(Supplier<Response> act) {
        try {
            return act.get();
        } catch (InvalidDraft invalid) {
            throw new Refusal(
                    invalid,
                    Refusal.Kind.INVALID,
                    invalid.problems().values().iterator().next());
        }
    }

    /** What is no number is outside every page. */
    private static double fraction(JsonObject wish, String name) {
        return wish.get(name) instanceof JsonNumber number ? number.doubleValue() : -1;
    }

    private static JsonObjectBuilder json(PageRemark remark) {
        JsonArrayBuilder answers = Json.createArrayBuilder();
        remark.answers()
                .forEach(answer -> answers.add(Json.createObjectBuilder()
                        .add("by", answer.madeBy())
                        .add("at", answer.madeAt().toString())
                        .add("text", answer.text())));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", remark.id())
                .add("version", remark.place().version())
                .add("page", remark.place().page())
                .add("left", remark.place().fromLeft())
                .add("top", remark.place().fromTop())
                .add("text", remark.text())
                .add("by", remark.madeBy())
                .add("at", remark.madeAt().toString())
                .add("answers", answers);
        remark.settledAt().ifPresent(at -> json.add("settledAt", at.toString())
                .add("settledBy", remark.settledBy().orElseThrow()));
        return json;
    }
}
