package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.outgoing.Numbering;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;

/** Gives a signed document a number that was reserved before. */
@Path("/outgoing/{id: \\d+}/reserved-number")
@RequestScoped
public class ReservedNumberPage {

    @Inject
    private Numbering numbering;

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @POST
    public Response give(
            @PathParam("id") long id,
            @FormParam("version") long version,
            @FormParam("number") @DefaultValue("0") int number) {
        try {
            numbering.numberReserved(current.actor(), id, version, number);
            flash.done(
                    "outgoing.done.NUMBER",
                    documents.find(current.actor(), id).notation().orElseThrow());
        } catch (Refusal refusal) {
            flash.refused(refusal.key(), refusal.arguments().toArray());
        }
        return Response.seeOther(URI.create("/app/outgoing/" + id)).build();
    }
}
