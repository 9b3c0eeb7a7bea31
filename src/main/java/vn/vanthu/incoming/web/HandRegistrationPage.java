package vn.vanthu.incoming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.exchange.DispatchedFile;
import vn.vanthu.incoming.DuplicateSuspected;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.ReceivedPdf;
import vn.vanthu.incoming.Reception;
import vn.vanthu.incoming.Registration;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The clerk registers what came on paper or by e-mail, with its scan. */
@Path("/incoming/new")
@RequestScoped
public class HandRegistrationPage {

    private static final long LARGEST = 512L * 1024 * 1024;
    private static final int LONGEST_FILE_NAME = 200;

    @Inject
    private Reception reception;

    @Inject
    private ContentStore contents;

    @Inject
    private ReceivedPdf pdf;

    @Inject
    private UploadedScans scans;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @Context
    private HttpServletRequest request;

    @GET
    public Response form() {
        current.actor().require(Role.CLERK);
        return page(HandForm.read(request), "", 200);
    }

    @POST
    public Response register() throws IOException, ServletException {
        current.actor().require(Role.CLERK);
        HandForm form = HandForm.read(request);
        String scan = "";
        try {
            if (form.isSecret()) {
                reception.refuseStateSecret(current.actor());
            }
            scan = scan(form);
            DispatchedFile file = file(scan);
            Registration registration = Registration.byHand(
                    form.receivedBy(),
                    form.getAuthor(),
                    form.facts(pdf.pages(contents.file(scan))),
                    file,
                    form.getNote());
            IncomingDocument document =
                    reception.registerByHand(current.actor(), registration, form.duplicateAccepted());
            scans.forget(scan);
            flash.done("incoming.done.REGISTER", document.arrivalNumber(), document.arrivalYear());
            return Response.seeOther(URI.create("/app/incoming/" + document.id()))
                    .build();
        } catch (Refusal refusal) {
            return again(form, scan, refusal);
        }
    }

    private Response again(HandForm form, String scan, Refusal refusal) {
        model.put("problem", refusal.key());
        model.put("problemArguments", refusal.arguments());
        if (refusal instanceof DuplicateSuspected duplicate) {
            model.put("earlier", duplicate.documentId());
        }
        String unusable = refusal.key().startsWith("incoming.file.") ? "" : scan;
        return page(form, unusable, refusal.kind().status());
    }

    /** Stores the uploaded file; without a new one, the one that came with the form before. */
    private String scan(HandForm form) throws IOException, ServletException {
        String type = String.valueOf(request.getContentType());
        Part part = type.startsWith("multipart/") ? request.getPart("file") : null;
        if (part == null || part.getSize() == 0) {
            return scans.name(form.getScan()).map(name -> form.getScan()).orElse("");
        }
        try (var bytes = part.getInputStream()) {
            StoredContent stored = contents.store(bytes, "application/pdf", LARGEST);
            String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
            scans.keep(stored.sha256(), tidy(name));
            return stored.sha256();
        }
    }

    private DispatchedFile file(String scan) {
        String name =
                scans.name(scan).orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "incoming.form.file-missing"));
        return new DispatchedFile(name, scan, DispatchedFile.Kind.MAIN);
    }

    private static String tidy(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        if (last.isBlank()) {
            return "van-ban.pdf";
        }
        return last.length() > LONGEST_FILE_NAME ? last.substring(last.length() - LONGEST_FILE_NAME) : last;
    }

    private Response page(HandForm form, String scan, int status) {
        model.put("form", form);
        model.put("scan", scan);
        model.put("scanName", scans.name(scan).orElse(""));
        model.put("types", DocumentType.values());
        model.put("urgencies", Urgency.values());
        return Response.status(status).entity("incoming/new.xhtml").build();
    }
}
