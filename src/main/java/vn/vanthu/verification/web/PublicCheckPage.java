package vn.vanthu.verification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Language;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.verification.CheckedUpload;
import vn.vanthu.verification.FileView;
import vn.vanthu.verification.PublicCheck;

/** Kiểm tra văn bản for citizens and other offices: one PDF, no sign-in, nothing shown that the file does not show. */
@Path("/check")
@RequestScoped
public class PublicCheckPage {

    private static final String VIEW = "verification/public.xhtml";

    @Inject
    private PublicCheck check;

    @Inject
    private Language language;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    @GET
    public String form() {
        check.requireOpen();
        model.put("limit", check.limitMegabytes());
        return VIEW;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response checkUpload() throws IOException, ServletException {
        check.requireOpen();
        model.put("limit", check.limitMegabytes());
        Part file = request.getPart("file");
        if (file == null || file.getSize() == 0) {
            return refuse(422, "verification.none-chosen");
        }
        String name = file.getSubmittedFileName();
        try (InputStream bytes = file.getInputStream()) {
            CheckedUpload upload = check.check(request.getRemoteAddr(), name == null ? "" : name, bytes);
            model.put("result", FileView.forStranger(upload, language.locale()));
            return Response.ok(VIEW).build();
        } catch (Refusal refusal) {
            return refuse(refusal.kind().status(), refusal.key());
        }
    }

    private Response refuse(int status, String problem) {
        model.put("problem", problem);
        return Response.status(status).entity(VIEW).build();
    }
}
