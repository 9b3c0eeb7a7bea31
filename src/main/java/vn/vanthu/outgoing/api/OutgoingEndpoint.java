package vn.vanthu.outgoing.api;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.document.DocumentType;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.AnnexFile;
import vn.vanthu.outgoing.FollowUps;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.OutgoingFile;
import vn.vanthu.outgoing.OutgoingFilter;
import vn.vanthu.outgoing.OutgoingRow;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.outgoing.OutgoingStep;
import vn.vanthu.outgoing.RelatedDocument;
import vn.vanthu.platform.problem.Refusal;

/** Reads outgoing documents. Problems are {@code application/problem+json} (RFC 9457). */
@Path("/outgoing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outgoing", description = "Outgoing documents: only those the caller may see")
public class OutgoingEndpoint {

    private static final int MOST = 200;

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private FollowUps followUps;

    @Inject
    private CurrentActor current;

    @GET
    @Operation(summary = "Lists outgoing documents, the newest first")
    public Response list(
            @QueryParam("state") @DefaultValue("") @Parameter(description = "such as ISSUED") String state,
            @QueryParam("type") @DefaultValue("") @Parameter(description = "such as DECISION") String type,
            @QueryParam("year") Integer year,
            @QueryParam("month") Integer month,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") @Parameter(description = "1 to 200") int limit) {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.api.range");
        }
        Actor actor = current.actor();
        OutgoingFilter filter = new OutgoingFilter(
                constant(OutgoingState.class, state).map(Set::of).orElse(Set.of()),
                Optional.empty(),
                constant(DocumentType.class, type),
                Optional.ofNullable(year),
                Optional.ofNullable(month),
                text,
                OutgoingFilter.Sort.DATE,
                true);
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (OutgoingRow row : documents.list(actor, filter, offset, limit)) {
            items.add(facts(row.document()).add("unit", row.unit()).add("drafter", row.drafter()));
        }
        return json(Json.createObjectBuilder()
                .add("total", documents.count(actor, filter))
                .add("items", items));
    }

    @GET
    @Path("{id: \\d+}")
    @Operation(summary = "One outgoing document with its route")
    public Response get(@PathParam("id") long id) {
        OutgoingDocument document = documents.find(current.actor(), id);
        JsonArrayBuilder steps = Json.createArrayBuilder();
        for (OutgoingStep step : documents.steps(document)) {
            steps.add(Json.createObjectBuilder()
                    .add("act", step.act().name())
                    .add("by", step.fullName())
                    .add("title", step.title())
                    .add("at", step.doneAt().toString())
                    .add("comment", step.comment()));
        }
        JsonArrayBuilder related = Json.createArrayBuilder();
        for (RelatedDocument other : followUps.of(current.actor(), document)) {
            related.add(Json.createObjectBuilder()
                    .add("kind", other.kind().name())
                    .add("later", other.later())
                    .add("reason", other.reason())
                    .add("document", facts(other.document())));
        }
        return json(facts(document).add("steps", steps).add("related", related).add("annexes", annexes(document)));
    }

    @GET
    @Path("{id: \\d+}/content")
    @Produces("application/pdf")
    @Operation(summary = "The current PDF of an outgoing document")
    public Response content(@PathParam("id") long id) throws IOException {
        return file(documents.content(current.actor(), id));
    }

    @GET
    @Path("{id: \\d+}/annexes/{place: \\d+}")
    @Produces({"application/pdf", "application/octet-stream"})
    @Operation(summary = "A file beside the main document, by its place from 1")
    public Response annex(@PathParam("id") long id, @PathParam("place") int place) throws IOException {
        return file(documents.annex(current.actor(), id, place));
    }

    private static Response file(OutgoingFile file) throws IOException {
        StreamingOutput bytes = out -> Files.copy(file.file(), out);
        return Response.ok(bytes, file.isPdf() ? "application/pdf" : "application/octet-stream")
                .header("Content-Length", Files.size(file.file()))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + (file.isPdf() ? "document.pdf" : "file") + '"')
                .header("ETag", '"' + file.sha256() + '"')
                .build();
    }

    private static JsonArrayBuilder annexes(OutgoingDocument document) {
        JsonArrayBuilder annexes = Json.createArrayBuilder();
        for (AnnexFile file : document.annexes()) {
            annexes.add(Json.createObjectBuilder()
                    .add("name", file.name())
                    .add("kind", file.kind().name())
                    .add("sha256", file.sha256())
                    .add("size", file.size())
                    .add("pages", file.pages()));
        }
        return annexes;
    }

    private static JsonObjectBuilder facts(OutgoingDocument document) {
        JsonObjectBuilder facts = Json.createObjectBuilder()
                .add("id", document.id())
                .add("version", document.version())
                .add("type", document.type().name())
                .add("typeName", document.type().vietnameseName())
                .add("symbol", document.symbol())
                .add("subject", document.subject())
                .add("urgency", document.urgency().name())
                .add("state", document.state().name())
                .add("stateSince", document.stateSince().toString());
        document.notation().ifPresent(notation -> facts.add("notation", notation));
        document.councilId().ifPresent(council -> facts.add("councilId", council));
        document.numberedOn().ifPresent(date -> facts.add("numberedOn", date.toString()));
        document.signedAt().ifPresent(at -> facts.add("signedAt", at.toString()));
        document.issuedAt().ifPresent(at -> facts.add("issuedAt", at.toString()));
        document.contentSha256().ifPresent(sum -> facts.add("sha256", sum));
        document.checkCode().ifPresent(code -> facts.add("checkCode", code.value()));
        return facts;
    }

    private static Response json(JsonObjectBuilder body) {
        return Response.ok(body.build().toString()).build();
    }

    /** Empty for no value; a value that is none of the constants is refused. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "outgoing.api.value", name)));
    }
}
