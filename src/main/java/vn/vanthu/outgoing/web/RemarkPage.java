package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.outgoing.OutgoingAct;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.OutgoingVersion;
import vn.vanthu.outgoing.PageRemarks;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The pages of a version with the remarks on them. */
@Path("/outgoing/{id: \\d+}/remarks")
@RequestScoped
public class RemarkPage {

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private PageRemarks remarks;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @GET
    public String show(@PathParam("id") long id, @QueryParam("version") @DefaultValue("0") int version) {
        return show(id, version, new TypedRemark(), Map.of());
    }

    private String show(long id, int chosen, TypedRemark typed, Map<String, String> problems) {
        Actor actor = current.actor();
        OutgoingDocument document = documents.find(actor, id);
        List<OutgoingVersion> versions = documents.versions(document);
        if (versions.isEmpty() || chosen < 0 || chosen > versions.size()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "outgoing.refused.unknown");
        }
        int version = chosen == 0 ? versions.size() : chosen;
        Map<Boolean, List<RemarkLine>> lines = RemarkLine.of(actor, document, remarks).stream()
                .collect(Collectors.partitioningBy(line -> line.isOn(version)));
        model.put("d", document);
        model.put("versions", versions);
        model.put("version", version);
        model.put("lines", lines.get(true));
        model.put("elsewhere", lines.get(false));
        model.put("writable", documents.actsNow(actor, document).contains(OutgoingAct.REMARK));
        model.put("typed", typed);
        model.put("problems", problems);
        return "outgoing/remarks.xhtml";
    }

    @POST
    public Response add(@PathParam("id") long id, @BeanParam TypedRemark typed) {
        try {
            long remark = remarks.add(current.actor(), id, typed.place(), typed.text());
            return to(id, typed.version(), remark);
        } catch (InvalidDraft invalid) {
            return Response.status(422)
                    .entity(show(id, typed.version(), typed, invalid.problems()))
                    .build();
        }
    }

    @POST
    @Path("{remark: \\d+}/answer")
    public Response answer(
            @PathParam("id") long id,
            @PathParam("remark") long remark,
            @FormParam("shown") @DefaultValue("0") int shown,
            @FormParam("text") @DefaultValue("") String text) {
        return perform(id, remark, shown, () -> remarks.answer(current.actor(), id, remark, text));
    }

    @POST
    @Path("{remark: \\d+}/settle")
    public Response settle(
            @PathParam("id") long id,
            @PathParam("remark") long remark,
            @FormParam("shown") @DefaultValue("0") int shown) {
        return perform(id, remark, shown, () -> remarks.settle(current.actor(), id, remark));
    }

    @POST
    @Path("{remark: \\d+}/reopen")
    public Response reopen(
            @PathParam("id") long id,
            @PathParam("remark") long remark,
            @FormParam("shown") @DefaultValue("0") int shown) {
        return perform(id, remark, shown, () -> remarks.reopen(current.actor(), id, remark));
    }

    /** What is not done leads back to the pages with the reason, unless there is nothing that the reader may know of. */
    private Response perform(long id, long remark, int shown, Runnable act) {
        try {
            act.run();
        } catch (InvalidDraft invalid) {
            flash.refused(invalid.problems().values().iterator().next());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            flash.refused(refusal.key(), refusal.arguments().toArray());
        }
        return to(id, shown, remark);
    }

    private static Response to(long id, int version, long remark) {
        return Response.seeOther(
                        URI.create("/app/outgoing/" + id + "/remarks?version=" + version + "#remark-" + remark))
                .build();
    }
}
