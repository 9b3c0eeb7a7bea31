package vn.vanthu.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.notice.Notices;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** What the system told the person in the position they act in. */
@Path("/notices")
@RequestScoped
public class NoticePage {

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @GET
    public String list() {
        model.put("notices", notices.of(current.actor()));
        model.put("unread", notices.unread(current.actor()));
        return "notice/list.xhtml";
    }

    @POST
    @Path("{id: \\d+}/open")
    public Response open(@PathParam("id") long id) {
        return to(notices.open(current.actor(), id));
    }

    @POST
    @Path("read")
    public Response readAll() {
        notices.readAll(current.actor());
        flash.done("notice.done.read");
        return to("/app/notices");
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
