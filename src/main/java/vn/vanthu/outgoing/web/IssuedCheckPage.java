package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import vn.vanthu.outgoing.CheckCode;
import vn.vanthu.outgoing.verification.IssuedCheck;
import vn.vanthu.outgoing.verification.IssuedCheck.Issued;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Language;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.verification.FileView;

/** Tra cứu văn bản đã phát hành, for everybody: the code printed on a document and its number, no sign-in. */
@Path("/check/document")
@RequestScoped
public class IssuedCheckPage {

    private static final String VIEW = "outgoing/document-check.xhtml";
    private static final int LONGEST = 100;

    @Inject
    private IssuedCheck check;

    @Inject
    private Language language;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    @GET
    public String form(@QueryParam("code") @DefaultValue("") String code) {
        check.requireOpen();
        keep(code, "");
        return VIEW;
    }

    @POST
    public Response ask(
            @FormParam("code") @DefaultValue("") String code, @FormParam("number") @DefaultValue("") String number) {
        keep(code, number);
        try {
            return check.ask(request.getRemoteAddr(), code, number)
                    .map(this::found)
                    .orElseGet(() -> refuse(422, "outgoing.public.unknown"));
        } catch (Refusal refusal) {
            check.requireOpen();
            return refuse(refusal.kind().status(), refusal.key());
        }
    }

    private Response found(Issued issued) {
        model.put("document", issued.document());
        model.put("agency", issued.agency());
        model.put("state", issued.document().state().name());
        model.put("result", FileView.forStranger(issued.file(), language.locale()));
        return Response.ok(VIEW).build();
    }

    /** What was typed stands in the form again; a code that can be one in groups of four. */
    private void keep(String code, String number) {
        String typed = code.substring(0, Math.min(code.length(), LONGEST));
        model.put("code", CheckCode.typed(typed).map(CheckCode::grouped).orElse(typed));
        model.put("number", number.substring(0, Math.min(number.length(), LONGEST)));
    }

    private Response refuse(int status, String problem) {
        model.put("problem", problem);
        return Response.status(status).entity(VIEW).build();
    }
}
