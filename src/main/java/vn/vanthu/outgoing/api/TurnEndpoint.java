package vn.vanthu.outgoing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.organisation.Position;
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.outgoing.OpenQuestions;
import vn.vanthu.outgoing.OutgoingAct;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.outgoing.Reassigning;
import vn.vanthu.outgoing.StepDeadlines;
import vn.vanthu.platform.problem.Refusal;

/** Whose turn a document is and until when, and how another person gets the turn. */
@Path("/outgoing/{id: \\d+}/turn")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "turn", description = "Who has an outgoing document before them, until when, and who else is waited for")
public class TurnEndpoint {

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private Reassigning reassigning;

    @Inject
    private StepDeadlines deadlines;

    @Inject
    private OpenQuestions questions;

    @Inject
    private CurrentActor current;

    @GET
    @Operation(
            summary = "Who has the document before them and until when",
            description =
                    "due is the last day of the step it is at, issueDue the last moment for the issue of a signed one;"
                            + " each is left out where there is none. days gives the working days of each check, as the drafter"
                            + " chose them or as usual (0 for no deadline). candidates are those who can have the turn instead,"
                            + " for callers who may put them in.")
    public Response get(@PathParam("id") long id) {
        return answer(documents.find(current.actor(), id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Puts another person into the check that the document is at",
            description =
                    "{\"version\": 3, \"positionId\": 17, \"reason\": \"…\"} with the version read and one of candidates")
    @APIResponse(responseCode = "403", description = "The caller may not")
    @APIResponse(responseCode = "409", description = "It changed after that version, or is at no check")
    @APIResponse(responseCode = "422", description = "No reason, or a person who cannot do this check")
    public Response put(@PathParam("id") long id, InputStream body) {
        Actor actor = current.actor();
        OutgoingDocument document = documents.find(actor, id);
        if (OutgoingAct.REASSIGN.allowedIn(document.state())
                && !documents.actsNow(actor, document).contains(OutgoingAct.REASSIGN)) {
            throw new NotPermitted();
        }
        JsonObject wish = JsonBody.read(body);
        try {
            reassigning.reassign(
                    actor,
                    id,
                    JsonBody.number(wish, "version", -1),
                    JsonBody.number(wish, "positionId", 0),
                    wish.getString("reason", ""));
        } catch (InvalidDraft invalid) {
            throw new Refusal(
                    invalid,
                    Refusal.Kind.INVALID,
                    invalid.problems().values().iterator().next());
        }
        return answer(documents.find(actor, id));
    }

    private Response answer(OutgoingDocument document) {
        Actor actor = current.actor();
        JsonObjectBuilder days = Json.createObjectBuilder();
        for (OutgoingState step : StepDeadlines.STEPS) {
            days.add(step.name(), document.chosenDays(step).orElseGet(() -> deadlines.usualDays(step)));
        }
        boolean may = documents.actsNow(actor, document).contains(OutgoingAct.REASSIGN);
        JsonObjectBuilder turn = Json.createObjectBuilder()
                .add("id", document.id())
                .add("version", document.version())
                .add("state", document.state().name())
                .add("since", document.stateSince().toString())
                .add("holders", people(reassigning.holders(document)))
                .add("days", days)
                .add("questions", questions(actor, document))
                .add("candidates", people(may ? reassigning.candidates(document) : List.of()));
        document.assigned().ifPresent(position -> turn.add("assigned", position));
        document.stepDue().ifPresent(day -> turn.add("due", day.toString()));
        documents
                .deadline(document)
                .filter(due -> document.issuedAt().isEmpty())
                .ifPresent(due -> turn.add("issueDue", due.due().toString()));
        return Response.ok(turn.build().toString()).build();
    }

    private JsonArrayBuilder questions(Actor actor, OutgoingDocument document) {
        JsonArrayBuilder open = Json.createArrayBuilder();
        questions.of(actor, document).forEach(waiting -> {
            JsonObjectBuilder question = Json.createObjectBuilder()
                    .add("id", waiting.question().id())
                    .add("asked", person(waiting.asked()))
                    .add("askedBy", waiting.question().askedBy())
                    .add("askedAt", waiting.question().askedAt().toString())
                    .add("question", waiting.question().question());
            waiting.question().dueOn().ifPresent(day -> question.add("due", day.toString()));
            open.add(question);
        });
        return open;
    }

    private static JsonArrayBuilder people(List<Position> positions) {
        JsonArrayBuilder people = Json.createArrayBuilder();
        positions.forEach(position -> people.add(person(position)));
        return people;
    }

    private static JsonObjectBuilder person(Position position) {
        return Json.createObjectBuilder()
                .add("positionId", position.id())
                .add("name", position.person().fullName())
                .add("title", position.title())
                .add("unit", position.unit().name());
    }
}
