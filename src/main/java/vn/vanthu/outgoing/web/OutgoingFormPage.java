package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.document.DocumentType;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.Annexing;
import vn.vanthu.outgoing.DraftForm;
import vn.vanthu.outgoing.Drafting;
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.outgoing.StaleForm;
import vn.vanthu.outgoing.StepDeadlines;
import vn.vanthu.outgoing.Submitting;
import vn.vanthu.platform.content.ContentTooLarge;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The form in which an officer writes. What was typed is shown again whatever happens. */
@Path("/outgoing")
@RequestScoped
public class OutgoingFormPage {

    private static final String VIEW = "outgoing/form.xhtml";

    @Inject
    private Drafting drafting;

    @Inject
    private Annexing annexing;

    @Inject
    private Submitting submitting;

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private FormChoices choices;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private StepDeadlines deadlines;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("new")
    public String begin(@QueryParam("type") @DefaultValue("") String name) {
        DocumentType type = Arrays.stream(DocumentType.values())
                .filter(known -> known.name().equals(name) && known.isNumbered())
                .findFirst()
                .orElse(DocumentType.OFFICIAL_LETTER);
        show(0, 0, drafting.start(current.actor(), type));
        return VIEW;
    }

    @GET
    @Path("{id: \\d+}/edit")
    public String edit(@PathParam("id") long id) {
        OutgoingDocument document = documents.find(current.actor(), id);
        show(id, document.version(), document.form());
        return VIEW;
    }

    @POST
    @Path("new")
    public Response create() {
        DraftForm typed = choices.read(request, current.actor());
        try {
            long id = drafting.begin(current.actor(), typed);
            return afterSaving(id, documents.find(current.actor(), id).version(), typed);
        } catch (Refusal refusal) {
            return again(0, 0, typed, refusal);
        }
    }

    @POST
    @Path("{id: \\d+}/edit")
    public Response save(@PathParam("id") long id) {
        DraftForm typed = choices.read(request, current.actor());
        long version = TypedForm.version(request);
        try {
            return afterSaving(id, drafting.save(current.actor(), id, version, typed), typed);
        } catch (StaleForm stale) {
            OutgoingDocument saved = documents.find(current.actor(), id);
            model.put("theirs", saved.form());
            return again(id, saved.version(), typed, stale);
        } catch (Refusal refusal) {
            return again(id, version, typed, refusal);
        }
    }

    /** The text is kept by now; what follows can still be refused, and then only that is. */
    private Response afterSaving(long id, long version, DraftForm typed) {
        Actor actor = current.actor();
        long latest = version;
        try {
            Part file = file();
            if (file != null && file.getSize() > 0) {
                latest = drafting.upload(actor, id, latest, file.getInputStream());
            }
            latest = putBeside(actor, id, latest);
            if ("submit".equals(request.getParameter("then"))) {
                submitting.submit(actor, id, latest, "", StepDays.typed(request));
                flash.done("outgoing.done.SUBMIT");
                return to("/app/outgoing/" + id);
            }
        } catch (Refusal refusal) {
            return again(id, latest, typed, refusal);
        } catch (IOException | ServletException e) {
            return again(id, latest, typed, new Refusal(e, Refusal.Kind.INVALID, "outgoing.upload.broken"));
        }
        flash.done("outgoing.done.EDIT");
        return to("/app/outgoing/" + id + "/edit");
    }

    /** Takes off what was ticked, then attaches what was chosen, one after the other until one is refused. */
    private long putBeside(Actor actor, long id, long version) throws IOException, ServletException {
        long latest = version;
        Set<Integer> off =
                TypedForm.numbers(request, "drop").stream().map(Long::intValue).collect(Collectors.toSet());
        if (!off.isEmpty()) {
            latest = annexing.drop(actor, id, latest, off);
        }
        for (Part part : attached()) {
            model.put("refusedFile", part.getSubmittedFileName());
            latest = annexing.attach(actor, id, latest, part.getSubmittedFileName(), part.getInputStream());
        }
        model.put("refusedFile", "");
        return latest;
    }

    private List<Part> attached() throws IOException, ServletException {
        return isMultipart()
                ? request.getParts().stream()
                        .filter(part -> "annexes".equals(part.getName()) && part.getSize() > 0)
                        .toList()
                : List.of();
    }

    private boolean isMultipart() {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private Part file() throws IOException, ServletException {
        return isMultipart() ? request.getPart("file") : null;
    }

    private Response again(long id, long version, DraftForm typed, Refusal refusal) {
        show(id, version, typed);
        model.put("problem", refusal.key());
        model.put("problemArguments", refusal.arguments());
        model.put("problems", problems(refusal));
        return Response.status(refusal.kind().status()).entity(VIEW).build();
    }

    private static Map<String, String> problems(Refusal refusal) {
        if (refusal instanceof InvalidDraft invalid) {
            return invalid.problems();
        }
        if (refusal.key().startsWith("outgoing.annex.")) {
            return Map.of();
        }
        boolean file = refusal instanceof ContentTooLarge || refusal.key().startsWith("outgoing.upload.");
        return file && refusal.arguments().isEmpty() ? Map.of("file", refusal.key()) : Map.of();
    }

    private void show(long id, long version, DraftForm form) {
        choices.offer(model, current.actor());
        model.put("id", id);
        model.put("version", version);
        model.put("form", form);
        model.put("stepDays", stepDays(id));
        model.put("problem", null);
        model.put("problems", Map.of());
        if (model.get("theirs") == null) {
            model.put("theirs", null);
        }
        model.put(
                "uploaded",
                id != 0 && documents.find(current.actor(), id).contentSha256().isPresent());
        model.put(
                "attached",
                id == 0
                        ? List.of()
                        : AnnexLine.of(documents.find(current.actor(), id).annexes(), Map.of()));
        model.put("annexLimits", AnnexLimits.current());
        if (model.get("refusedFile") == null) {
            model.put("refusedFile", "");
        }
    }

    /** What was typed just now, or else what was chosen when it was submitted before. */
    private List<StepDays> stepDays(long id) {
        Map<OutgoingState, String> typed = StepDays.typed(request);
        if (!typed.isEmpty() || id == 0) {
            return StepDays.of(deadlines, step -> typed.getOrDefault(step, ""));
        }
        OutgoingDocument document = documents.find(current.actor(), id);
        return StepDays.of(
                deadlines,
                step -> document.chosenDays(step).map(String::valueOf).orElse(""));
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
