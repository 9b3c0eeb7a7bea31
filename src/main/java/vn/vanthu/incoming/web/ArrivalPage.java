package vn.vanthu.incoming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.exchange.Consignment;
import vn.vanthu.exchange.ConsignmentState;
import vn.vanthu.exchange.Exchange;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.incoming.RecalledArrivals;
import vn.vanthu.incoming.Reception;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.Language;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.verification.SignatureCheck;

/** An arrived document before the clerk: register it or send it back. */
@Path("/incoming/arrivals/{id: \\d+}")
@RequestScoped
public class ArrivalPage {

    @Inject
    private Reception reception;

    @Inject
    private IncomingDocuments documents;

    @Inject
    private RecalledArrivals recalled;

    @Inject
    private Exchange exchange;

    @Inject
    private SignatureCheck check;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @PathParam("id")
    private long id;

    @GET
    public Response show() {
        Actor actor = current.actor();
        Consignment consignment = reception.arrival(actor, id);
        if (consignment.state() != ConsignmentState.ARRIVED) {
            return documents
                    .ofConsignment(actor, id)
                    .map(document -> to("/app/incoming/" + document.id()))
                    .orElseGet(() -> page(consignment, 200));
        }
        return page(consignment, 200);
    }

    @POST
    @Path("register")
    public Response register(
            @FormParam("version") int version,
            @FormParam("note") @DefaultValue("") String note,
            @FormParam("duplicate") @DefaultValue("") String duplicate) {
        try {
            IncomingDocument document =
                    reception.register(current.actor(), id, version, note, "accepted".equals(duplicate));
            flash.done("incoming.done.REGISTER", document.arrivalNumber(), document.arrivalYear());
            return to("/app/incoming/" + document.id());
        } catch (Refusal refusal) {
            return again(refusal, note, "");
        }
    }

    @POST
    @Path("refuse")
    public Response refuse(@FormParam("version") int version, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            reception.refuse(current.actor(), id, version, reason);
            flash.done("incoming.done.REFUSE");
            return to("/app/incoming");
        } catch (Refusal refusal) {
            return again(refusal, "", reason);
        }
    }

    @POST
    @Path("confirm-recall")
    public Response confirmRecall() {
        recalled.confirm(current.actor(), id);
        flash.done("incoming.done.CONFIRM_RECALL");
        return to("/app/incoming/arrivals/" + id);
    }

    private Response again(Refusal refusal, String note, String reason) {
        Consignment consignment = reception.arrival(current.actor(), id);
        model.put("problem", refusal.key());
        model.put("problemArguments", refusal.arguments());
        model.put("note", note);
        model.put("reason", reason);
        return page(consignment, refusal.kind().status());
    }

    private Response page(Consignment consignment, int status) {
        model.put("c", consignment);
        model.put(
                "waiting",
                consignment.state() == ConsignmentState.ARRIVED
                        && consignment.recall().isEmpty());
        model.put("later", exchange.laterThan(consignment.documentCode()));
        model.put("mayConfirm", true);
        model.put("checkedFiles", FileVerdict.of(consignment.files(), check, language.locale()));
        model.put(
                "duplicates",
                reception.duplicatesOf(
                        current.actor(),
                        consignment.documentCode(),
                        consignment.facts().notation(),
                        consignment.from().name()));
        return Response.status(status).entity("incoming/arrival.xhtml").build();
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
