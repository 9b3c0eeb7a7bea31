package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.RecountRequests;
import vn.vanthu.compliance.RecountRuns;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** Whether the figures are still what the documents say: the latest recount, and a new one on one's wish. */
@Path("/compliance/recount")
@RequestScoped
public class RecountPage {

    @Inject
    private RecountRequests requests;

    @Inject
    private RecountRuns runs;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @GET
    public String show() {
        Actor actor = current.actor();
        model.put("run", runs.latest(actor).orElse(null));
        model.put("asked", requests.latest(actor).orElse(null));
        model.put("differences", runs.differences(actor));
        return "compliance/recount.xhtml";
    }

    @POST
    public Response count() {
        flash.done(requests.ask(current.actor()) ? "compliance.recount.asked" : "compliance.recount.asked-already");
        return Response.seeOther(URI.create("/app/compliance/recount")).build();
    }
}
