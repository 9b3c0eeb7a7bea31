package vn.vanthu.incoming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.exchange.DispatchedFile;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.incoming.Reception;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Language;

/** Files: the received PDFs byte for byte, and the arrival register as a spreadsheet. */
@Path("/incoming")
@RequestScoped
public class IncomingFiles {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private IncomingDocuments documents;

    @Inject
    private Reception reception;

    @Inject
    private ContentStore contents;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @GET
    @Path("{id: \\d+}/files/{ordinal: \\d+}")
    @Produces(PDF)
    public Response ofDocument(
            @PathParam("id") long id, @PathParam("ordinal") int ordinal, @QueryParam("download") String download)
            throws IOException {
        return pdf(documents.document(current.actor(), id).files(), ordinal, download != null);
    }

    @GET
    @Path("arrivals/{id: \\d+}/files/{ordinal: \\d+}")
    @Produces(PDF)
    public Response ofArrival(
            @PathParam("id") long id, @PathParam("ordinal") int ordinal, @QueryParam("download") String download)
            throws IOException {
        return pdf(reception.arrival(current.actor(), id).files(), ordinal, download != null);
    }

    @GET
    @Path("register.xlsx")
    @Produces(XLSX)
    public Response register(@QueryParam("year") Integer year) {
        current.actor().require(Role.CLERK, Role.OFFICE_MANAGER, Role.SIGNATORY, Role.ARCHIVIST);
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        List<IncomingDocument> register = documents.arrivalRegister(current.actor(), asked);
        RegisterSpreadsheet sheet = new RegisterSpreadsheet(language.locale());
        StreamingOutput rows = out -> sheet.write(out, asked, register);
        return Response.ok(rows, XLSX)
                .header("Content-Disposition", "attachment; filename=\"so-van-ban-den-" + asked + ".xlsx\"")
                .build();
    }

    /** @param ordinal from 1 */
    private Response pdf(List<DispatchedFile> files, int ordinal, boolean download) throws IOException {
        if (ordinal < 1 || ordinal > files.size()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "incoming.not-found");
        }
        DispatchedFile asked = files.get(ordinal - 1);
        java.nio.file.Path file = contents.file(asked.sha256());
        String name = URLEncoder.encode(asked.name(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput bytes = out -> Files.copy(file, out);
        return Response.ok(bytes, PDF)
                .header("Content-Length", Files.size(file))
                .header(
                        "Content-Disposition",
                        (download ? "attachment" : "inline") + "; filename=\"document.pdf\"; filename*=UTF-8''" + name)
                .build();
    }
}
