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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.outgoing.RecipientList;
import vn.vanthu.outgoing.RecipientLists;

/** The agency's lists of recipients: read by everybody of the agency, written by clerks and office managers. */
@Path("/outgoing/recipient-lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recipient-lists", description = "Named lists of agencies and units that often get the same documents")
public class RecipientListsEndpoint {

    @Inject
    private RecipientLists lists;

    @Inject
    private CurrentActor current;

    @GET
    @Operation(summary = "Lists the lists of the caller's agency by name")
    public Response all() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        lists.of(current.actor()).forEach(list -> items.add(json(list)));
        return Response.ok(
                        Json.createObjectBuilder().add("items", items).build().toString())
                .build();
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(summary = "One list")
    public Response one(@PathParam("id") long id) {
        return answer(Response.ok(), lists.find(current.actor(), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes a new list",
            description =
                    "{\"name\": \"…\", \"agencies\": [3, 4], \"units\": [7]} with ids of other agencies and of units of"
                            + " the caller's own; others are left out.")
    @APIResponse(responseCode = "201", description = "Written; Location tells where it is")
    @APIResponse(responseCode = "422", description = "No name, a name that another list has, or nobody on it")
    public Response create(InputStream body) {
        RecipientList list = write(0, body);
        return answer(Response.created(URI.create("/api/outgoing/recipient-lists/" + list.id())), list);
    }

    @PUT
    @Path("{id: \\d+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes a list anew; it may get another name",
            description = "As for POST, and the version read")
    @APIResponse(responseCode = "409", description = "Somebody wrote it after that version")
    public Response replace(@PathParam("id") long id, InputStream body) {
        return answer(Response.ok(), write(id, body));
    }

    @DELETE
    @Path("{id: \\d+}")
    @Operation(summary = "Removes a list; documents that used it stay as they are")
    @APIResponse(responseCode = "409", description = "Somebody wrote it after that version")
    public Response remove(@PathParam("id") long id, @QueryParam("version") @DefaultValue("-1") long version) {
        lists.remove(current.actor(), id, version);
        return Response.noContent().build();
    }

    private RecipientList write(long id, InputStream body) {
        if (!lists.keeps(current.actor())) {
            throw new NotPermitted();
        }
        JsonObject wish = JsonBody.read(body);
        return lists.write(
                current.actor(),
                id,
                JsonBody.number(wish, "version", -1),
                wish.getString("name", ""),
                ids(wish, "agencies"),
                ids(wish, "units"));
    }

    private static Set<Long> ids(JsonObject wish, String name) {
        return wish.get(name) instanceof List<?> values
                ? values.stream()
                        .filter(JsonNumber.class::isInstance)
                        .map(value -> ((JsonNumber) value).longValue())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Response answer(Response.ResponseBuilder response, RecipientList list) {
        return response.entity(json(list).build().toString()).build();
    }

    private static JsonObjectBuilder json(RecipientList list) {
        JsonArrayBuilder agencies = Json.createArrayBuilder();
        list.agencies().stream().sorted().forEach(agencies::add);
        JsonArrayBuilder units = Json.createArrayBuilder();
        list.units().stream().sorted().forEach(units::add);
        return Json.createObjectBuilder()
                .add("id", list.id())
                .add("version", list.version())
                .add("name", list.name())
                .add("agencies", agencies)
                .add("units", units)
                .add("changedBy", list.changedBy())
                .add("changedAt", list.changedAt().toString());
    }
}
