package vn.vanthu.incoming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.exchange.Exchange;
import vn.vanthu.incoming.Handling;
import vn.vanthu.incoming.IncomingAct;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.incoming.IncomingRights;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.Language;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.verification.SignatureCheck;

/** A registered document: its PDF, facts, directive, handling, signatures, and what can be done with it now. */
@Path("/incoming/{id: \\d+}")
@RequestScoped
public class IncomingPage {

    @Inject
    private IncomingDocuments documents;

    @Inject
    private Handling handling;

    @Inject
    private Exchange exchange;

    @Inject
    private Directory directory;

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

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @PathParam("id")
    private long id;

    @GET
    public String show() {
        IncomingDocument document = documents.document(current.actor(), id);
        fill(document, TypedAct.none(document));
        return "incoming/document.xhtml";
    }

    @POST
    @Path("acts/{act}")
    public Response act(@PathParam("act") String name) {
        TypedAct typed = TypedAct.read(name, request);
        try {
            perform(typed);
        } catch (Refusal refusal) {
            return again(refusal, typed);
        }
        flash.done("incoming.done." + typed.act());
        boolean gone = documents.ifVisible(current.actor(), id).isEmpty();
        return Response.seeOther(URI.create(gone ? "/app/incoming" : "/app/incoming/" + id))
                .build();
    }

    private void perform(TypedAct typed) {
        Actor actor = current.actor();
        int version = typed.version();
        switch (typed.act()) {
            case DIRECT -> handling.direct(actor, id, version, typed.directive());
            case ASSIGN -> handling.assign(actor, id, version, typed.person(), typed.text());
            case START -> handling.start(actor, id, version);
            case FINISH -> handling.finish(actor, id, version, typed.completion());
            case CONTRIBUTE -> handling.contribute(actor, id, version, typed.text());
            case GIVE_BACK_TO_UNIT -> handling.giveBackToUnit(actor, id, version, typed.text());
            case GIVE_BACK_TO_HEAD -> handling.giveBackToHead(actor, id, version, typed.text());
        }
    }

    /** The page as it is now, with the reason of the refusal and what was typed. */
    private Response again(Refusal refusal, TypedAct typed) {
        IncomingDocument document = documents.document(current.actor(), id);
        model.put("problem", refusal.key());
        model.put("problemArguments", refusal.arguments());
        fill(document, typed);
        return Response.status(refusal.kind().status())
                .entity("incoming/document.xhtml")
                .build();
    }

    private void fill(IncomingDocument document, TypedAct typed) {
        Actor actor = current.actor();
        Set<IncomingAct> acts = IncomingRights.actsOf(actor, document);
        model.put("d", document);
        model.put("typed", typed);
        model.put("acts", acts.stream().map(IncomingAct::name).toList());
        model.put("units", acts.contains(IncomingAct.DIRECT) ? handling.unitsFor(actor) : null);
        model.put("colleagues", acts.contains(IncomingAct.ASSIGN) ? handling.colleagues(actor) : null);
        model.put(
                "supportUnits",
                document.supportUnitIds().stream().sorted().map(directory::unit).toList());
        model.put("deadlines", new Deadlines(LocalDate.now(clock)));
        model.put("checkedFiles", FileVerdict.of(document.files(), check, language.locale()));
        model.put("c", document.consignmentId().flatMap(exchange::consignment).orElse(null));
        model.put("later", exchange.laterThan(document.documentCode()));
        model.put("mayConfirm", actor.is(Role.CLERK));
    }
}
