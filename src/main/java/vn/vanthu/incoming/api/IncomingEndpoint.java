package vn.vanthu.incoming.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.exchange.Consignment;
import vn.vanthu.exchange.DispatchedFile;
import vn.vanthu.exchange.DocumentFacts;
import vn.vanthu.incoming.HandlingStep;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.incoming.IncomingFilter;
import vn.vanthu.incoming.Reception;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.search.SearchQuery;

/** Reads incoming documents. Problems are {@code application/problem+json} (RFC 9457). */
@Path("/incoming")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "incoming", description = "Incoming documents: only those the caller may see")
public class IncomingEndpoint {

    private static final int MOST = 200;

    @Inject
    private IncomingDocuments documents;

    @Inject
    private Reception reception;

    @Inject
    private CurrentActor current;

    @GET
    @Operation(summary = "Lists registered documents, the newest first")
    public Response list(
            @QueryParam("view") @DefaultValue("ALL") @Parameter(description = "such as OVERDUE") String view,
            @QueryParam("year") Integer year,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") @Parameter(description = "1 to 200") int limit) {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "incoming.api.range");
        }
        Actor actor = current.actor();
        IncomingFilter filter =
                new IncomingFilter(view(view), SearchQuery.of(text), null, year, IncomingFilter.Sort.NEWEST);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        documents.list(actor, filter, offset, limit).forEach(document -> rows.add(summary(document)));
        return json(Json.createObjectBuilder()
                .add("count", documents.count(actor, filter))
                .add("documents", rows));
    }

    @GET
    @Path("arrivals")
    @Operation(summary = "Lists what has arrived and waits for the clerk")
    public Response arrivals() {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        reception.waiting(current.actor()).forEach(consignment -> rows.add(arrival(consignment)));
        return json(Json.createObjectBuilder().add("arrivals", rows));
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(summary = "Reads a registered document with its handling")
    public Response document(@PathParam("id") long id) {
        IncomingDocument document = documents.document(current.actor(), id);
        JsonArrayBuilder steps = Json.createArrayBuilder();
        document.steps().forEach(step -> steps.add(step(step)));
        JsonArrayBuilder files = Json.createArrayBuilder();
        document.files().forEach(file -> files.add(file(file)));
        return json(summary(document)
                .add("documentCode", document.documentCode())
                .add("instruction", document.instruction())
                .add("result", document.result())
                .add("answer", document.answerNotation())
                .add("version", document.version())
                .add("files", files)
                .add("steps", steps));
    }

    private static JsonObjectBuilder summary(IncomingDocument document) {
        JsonObjectBuilder summary = facts(document.facts())
                .add("id", document.id())
                .add("arrivalNumber", document.arrivalNumber())
                .add("arrivalYear", document.arrivalYear())
                .add("arrivedOn", document.arrivedOn().toString())
                .add("source", document.source().name())
                .add("author", document.authorName())
                .add("state", document.state().name());
        document.leadUnit().ifPresent(unit -> summary.add("leadUnit", unit.name()));
        document.deadline().ifPresent(deadline -> summary.add("deadline", deadline.toString()));
        return summary;
    }

    private static JsonObjectBuilder arrival(Consignment consignment) {
        JsonArrayBuilder files = Json.createArrayBuilder();
        consignment.files().forEach(file -> files.add(file(file)));
        return facts(consignment.facts())
                .add("id", consignment.id())
                .add("from", consignment.from().code())
                .add("documentCode", consignment.documentCode())
                .add("files", files)
                .add("arrivedAt", consignment.since().toString())
                .add("status", consignment.state().code());
    }

    private static JsonObjectBuilder facts(DocumentFacts facts) {
        return Json.createObjectBuilder()
                .add("type", facts.type().name())
                .add("notation", facts.notation())
                .add("issuedOn", facts.issuedOn().toString())
                .add("subject", facts.subject())
                .add("urgency", facts.urgency().name());
    }

    private static JsonObjectBuilder file(DispatchedFile file) {
        return Json.createObjectBuilder()
                .add("name", file.name())
                .add("sha256", file.sha256())
                .add("kind", file.kind().name());
    }

    private static JsonObjectBuilder step(HandlingStep step) {
        return Json.createObjectBuilder()
                .add("kind", step.kind().name())
                .add("at", step.at().toString())
                .add("by", step.who())
                .add("to", step.toWhom())
                .add("note", step.note());
    }

    private static IncomingFilter.View view(String name) {
        return Arrays.stream(IncomingFilter.View.values())
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "incoming.api.view"));
    }

    private static Response json(JsonObjectBuilder answer) {
        return Response.ok(answer.build().toString()).build();
    }
}
