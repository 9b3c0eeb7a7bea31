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
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.platform.web.Language;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.verification.CheckedUpload;
import vn.vanthu.verification.FileView;
import vn.vanthu.verification.KeptChecks;
import vn.vanthu.verification.UploadCheck;

/** Kiểm tra chữ ký: choose or drop PDF files, read a verdict per signature. Nothing of the files is kept. */
@Path("/verifications")
@RequestScoped
public class VerificationPage {

    private static final String VIEW = "verification/check.xhtml";

    @Inject
    private UploadCheck check;

    @Inject
    private KeptChecks kept;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    @GET
    public String form() {
        return view(List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response checkUploads() throws IOException {
        List<Part> files = files();
        if (files.isEmpty() || files.size() > check.mostFiles()) {
            model.put("problem", files.isEmpty() ? "verification.none-chosen" : "verification.too-many");
            return Response.status(422).entity(view(List.of())).build();
        }
        List<Shown> results = new ArrayList<>();
        for (Part file : files) {
            try (InputStream bytes = file.getInputStream()) {
                String name = file.getSubmittedFileName();
                results.add(shown(check.checkAndDraw(current.actor(), name == null ? "" : name, bytes)));
            }
        }
        return Response.ok(view(results)).build();
    }

    private Shown shown(CheckedUpload upload) {
        String report = upload.checked().isPresent() ? kept.keep(current.actor(), upload) : "";
        return new Shown(FileView.of(upload, language.locale()), report);
    }

    /**
     * A result on the page.
     *
     * @param file what was found
     * @param report under which name its reports can be fetched; empty when there are none
     */
    public record Shown(FileView file, String report) {}

    private String view(List<Shown> results) {
        model.put("results", results);
        model.put("mostFiles", check.mostFiles());
        model.put("limit", check.limitMegabytes());
        return VIEW;
    }

    /** The files chosen; a form sent without one has an empty part without a name. */
    private List<Part> files() throws IOException {
        try {
            return request.getParts().stream()
                    .filter(part -> "file".equals(part.getName()))
                    .filter(part -> part.getSize() > 0
                            || part.getSubmittedFileName() != null
                                    && !part.getSubmittedFileName().isEmpty())
                    .toList();
        } catch (ServletException e) {
            throw new IOException("the upload is not a form with files", e);
        }
    }
}
