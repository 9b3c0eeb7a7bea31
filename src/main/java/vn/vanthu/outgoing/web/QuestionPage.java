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
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.outgoing.OpenQuestions;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;

/** Puts a question for an opinion to another person, or withdraws it. */
@Path("/outgoing/{id: \\d+}/questions/{question: \\d+}")
@RequestScoped
public class QuestionPage {

    @Inject
    private OpenQuestions questions;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @POST
    @Path("pass-on")
    public Response passOn(
            @PathParam("id") long id,
            @PathParam("question") long question,
            @FormParam("from") @DefaultValue("0") long from,
            @FormParam("position") @DefaultValue("0") long to,
            @FormParam("comment") @DefaultValue("") String reason) {
        return perform(
                id,
                "outgoing.done.PASS_OPINION",
                () -> questions.passOn(current.actor(), id, question, from, to, reason));
    }

    @POST
    @Path("withdraw")
    public Response withdraw(
            @PathParam("id") long id,
            @PathParam("question") long question,
            @FormParam("from") @DefaultValue("0") long from,
            @FormParam("comment") @DefaultValue("") String reason) {
        return perform(
                id,
                "outgoing.done.WITHDRAW_OPINION",
                () -> questions.withdraw(current.actor(), id, question, from, reason));
    }

    private Response perform(long id, String done, Runnable act) {
        try {
            act.run();
            flash.done(done);
        } catch (InvalidDraft invalid) {
            flash.refused(invalid.problems().values().iterator().next());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            flash.refused(refusal.key(), refusal.arguments().toArray());
        }
        return Response.seeOther(URI.create("/app/outgoing/" + id)).build();
    }
}
