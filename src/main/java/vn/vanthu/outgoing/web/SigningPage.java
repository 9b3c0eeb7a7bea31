package vn.vanthu.outgoing.web;

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
import java.util.Arrays;
import java.util.Map;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.credential.CertificateCard;
import vn.vanthu.credential.Credentials;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.OutgoingAct;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.PageRemarks;
import vn.vanthu.outgoing.SignerKeys;
import vn.vanthu.outgoing.Signing;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The signatory sees the whole document, the place of the signature and the certificate, and signs with the PIN. */
@Path("/outgoing")
@RequestScoped
public class SigningPage {

    private static final String VIEW = "outgoing/sign.xhtml";

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private Signing signing;

    @Inject
    private SignerKeys keys;

    @Inject
    private PageRemarks remarks;

    @Inject
    private Credentials credentials;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @GET
    @Path("{id: \\d+}/sign")
    public Response show(@PathParam("id") long id) {
        OutgoingDocument document = documents.find(current.actor(), id);
        if (!documents.actsNow(current.actor(), document).contains(OutgoingAct.SIGN)) {
            return to("/app/outgoing/" + id);
        }
        offer(document, null);
        return Response.ok(VIEW).build();
    }

    @POST
    @Path("{id: \\d+}/sign")
    public Response sign(
            @PathParam("id") long id,
            @FormParam("version") long version,
            @FormParam("pin") @DefaultValue("") String pin,
            @FormParam("accept-unknown") @DefaultValue("false") boolean unknownAccepted) {
        char[] secret = pin.toCharArray();
        try {
            signing.sign(current.actor(), id, version, secret, unknownAccepted);
        } catch (Refusal refusal) {
            OutgoingDocument document = documents.find(current.actor(), id);
            if (!documents.actsNow(current.actor(), document).contains(OutgoingAct.SIGN)) {
                flash.refused(refusal.key(), refusal.arguments().toArray());
                return to("/app/outgoing/" + id);
            }
            offer(document, refusal);
            return Response.status(refusal.kind().status()).entity(VIEW).build();
        } finally {
            Arrays.fill(secret, '\0');
        }
        flash.done("outgoing.done.SIGN");
        return to("/app/outgoing/" + id);
    }

    private void offer(OutgoingDocument document, Refusal refusal) {
        Actor actor = current.actor();
        model.put("d", document);
        model.put("openRemarks", remarks.open(document));
        model.put("annexes", AnnexLine.of(document.annexes(), Map.of()));
        model.put(
                "certificate",
                credentials.ofPerson(actor.personId()).map(CertificateCard::of).orElse(null));
        model.put("standing", keys.standing(actor).orElse(null));
        model.put("problem", refusal == null ? null : refusal.key());
        model.put("problemArguments", refusal == null ? null : refusal.arguments());
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
