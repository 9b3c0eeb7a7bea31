package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compose.Report;
import vn.vanthu.compose.ReportPrinter;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.CertifiedCopies;
import vn.vanthu.outgoing.Drafting;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.OutgoingFilter;
import vn.vanthu.outgoing.Reading;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.sheet.Spreadsheet;
import vn.vanthu.platform.web.Language;

/** Files: the documents' PDFs, the preview of what is being written, the list as a spreadsheet and to print. */
@Path("/outgoing")
@RequestScoped
public class OutgoingFiles {

    private static final String PDF = "application/pdf";
    private static final int PART = 1000;

    /** A list of more is no list to print; as a spreadsheet it may be as long as it is. */
    private static final int MOST_PRINTED = 5000;

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private Reading reading;

    @Inject
    private CertifiedCopies copies;

    @Inject
    private Drafting drafting;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @GET
    @Path("{id: \\d+}/content")
    @Produces(PDF)
    public Response content(@PathParam("id") long id, @QueryParam("download") String download) throws IOException {
        return FileAnswer.of(documents.content(current.actor(), id), download != null);
    }

    @GET
    @Path("{id: \\d+}/versions/{ordinal: \\d+}")
    @Produces(PDF)
    public Response version(@PathParam("id") long id, @PathParam("ordinal") int ordinal) throws IOException {
        return FileAnswer.of(documents.version(current.actor(), id, ordinal), true);
    }

    @GET
    @Path("{id: \\d+}/print")
    @Produces(PDF)
    public Response print(@PathParam("id") long id) {
        return Response.ok(reading.print(current.actor(), id), PDF)
                .header("Content-Disposition", "inline; filename=\"print.pdf\"")
                .build();
    }

    @POST
    @Path("preview")
    @Produces(PDF)
    public Response preview() {
        byte[] sheet = drafting.preview(current.actor(), TypedForm.read(request));
        return Response.ok(sheet, PDF)
                .header("Content-Disposition", "inline; filename=\"preview.pdf\"")
                .build();
    }

    @GET
    @Path("copies/{id: \\d+}/content")
    @Produces(PDF)
    public Response copy(@PathParam("id") long id) throws IOException {
        return FileAnswer.of(copies.file(current.actor(), id), true);
    }

    @GET
    @Path("export")
    @Produces(Spreadsheet.TYPE)
    public Response export() {
        Actor actor = current.actor();
        OutgoingFilter filter = new ListParameters(uri.getQueryParameters()).filter();
        OutgoingSpreadsheet sheet = new OutgoingSpreadsheet(language.locale());
        StreamingOutput rows = out -> sheet.write(out, offset -> documents.list(actor, filter, offset, PART));
        return Response.ok(rows, Spreadsheet.TYPE)
                .header("Content-Disposition", "attachment; filename=\"van-ban-di.xlsx\"")
                .build();
    }

    @GET
    @Path("export.pdf")
    @Produces(PDF)
    public Response exportToPrint() {
        Actor actor = current.actor();
        OutgoingFilter filter = new ListParameters(uri.getQueryParameters()).filter();
        long number = documents.count(actor, filter);
        if (number > MOST_PRINTED) {
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.refused.too-many-to-print", MOST_PRINTED);
        }
        Report list = new OutgoingPrint(directory.agency(actor.agencyId()))
                .list(number, documents.list(actor, filter, 0, MOST_PRINTED));
        return Response.ok(new ReportPrinter(clock).print(list).pdf(), PDF)
                .header("Content-Disposition", "attachment; filename=\"van-ban-di.pdf\"")
                .build();
    }
}
