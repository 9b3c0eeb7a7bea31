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
import java.util.Arrays;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.document.RelationKind;
import vn.vanthu.outgoing.FollowUps;
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;

/** Begins the document that replaces, corrects or amends an issued one. */
@Path("/outgoing/{id: \\d+}/follow-up")
@RequestScoped
public class FollowUpPage {

    @Inject
    private FollowUps followUps;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @POST
    public Response begin(
            @PathParam("id") long id,
            @FormParam("version") long version,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            long draft = followUps.begin(current.actor(), id, version, kind(kind), reason);
            flash.done("outgoing.done.FOLLOW_UP");
            return to("/app/outgoing/" + draft + "/edit");
        } catch (InvalidDraft invalid) {
            flash.refused(invalid.problems().values().iterator().next());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            flash.refused(refusal.key(), refusal.arguments().toArray());
        }
        return to("/app/outgoing/" + id);
    }

    private static RelationKind kind(String name) {
        return Arrays.stream(RelationKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "outgoing.api.value", name));
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
