package vn.vanthu.notice.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.notice.Notice;
import vn.vanthu.notice.Notices;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.web.Language;

/** What the caller was told in the position they act in. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "What the system told the caller; nobody sees another's")
public class NoticesEndpoint {

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @GET
    @Operation(
            summary = "Lists the caller's newest 200 notices, the newest first",
            description = "unread is the number of all that were not read. link is the path of the page it leads to.")
    public Response list(@QueryParam("unread") @DefaultValue("false") boolean unreadOnly) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        notices.of(current.actor()).stream()
                .filter(notice -> !unreadOnly || notice.unread())
                .forEach(notice -> items.add(json(notice)));
        return Response.ok(Json.createObjectBuilder()
                        .add("unread", notices.unread(current.actor()))
                        .add("items", items)
                        .build()
                        .toString())
                .build();
    }

    @POST
    @Path("{id: \\d+}/read")
    @Operation(summary = "The caller has read one; a second time changes nothing")
    @APIResponse(responseCode = "204", description = "Read")
    @APIResponse(responseCode = "404", description = "The caller has no such notice")
    public Response read(@PathParam("id") long id) {
        notices.open(current.actor(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("read")
    @Operation(summary = "The caller has read all there are")
    @APIResponse(responseCode = "204", description = "Read")
    public Response readAll() {
        notices.readAll(current.actor());
        return Response.noContent().build();
    }

    private JsonObjectBuilder json(Notice notice) {
        return Json.createObjectBuilder()
                .add("id", notice.id())
                .add("at", notice.toldAt().toString())
                .add("text", Bundles.text(language.locale(), notice.text(), notice.arguments()))
                .add("link", notice.link())
                .add("unread", notice.unread());
    }
}
