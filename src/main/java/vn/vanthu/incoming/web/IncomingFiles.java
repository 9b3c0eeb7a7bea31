package vn.vanthu.incoming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compose.Report;
import vn.vanthu.compose.ReportPrinter;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.incoming.IncomingFilter;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.sheet.Spreadsheet;
import vn.vanthu.platform.web.Language;

/** The arrival register as a spreadsheet, and each list as sheets to print. */
@Path("/incoming")
@RequestScoped
public class IncomingFiles {

    /** A list of more is no list to print. */
    private static final int MOST_PRINTED = 5000;

    @Inject
    private IncomingDocuments documents;

    @Inject
    private Directory directory;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @GET
    @Path("register.xlsx")
    @Produces(Spreadsheet.TYPE)
    public Response register(@QueryParam("year") Integer year) {
        current.actor().require(Role.CLERK, Role.OFFICE_MANAGER, Role.SIGNATORY, Role.ARCHIVIST);
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        List<IncomingDocument> register = documents.arrivalRegister(current.actor(), asked);
        RegisterSpreadsheet sheet = new RegisterSpreadsheet(language.locale());
        StreamingOutput rows = out -> sheet.write(out, asked, register);
        return Response.ok(rows, Spreadsheet.TYPE)
                .header("Content-Disposition", "attachment; filename=\"so-van-ban-den-" + asked + ".xlsx\"")
                .build();
    }

    /** The list of this address, which is that of the list page, whole and with the same number on it. */
    @GET
    @Path("export.pdf")
    @Produces(ReceivedPdf.TYPE)
    public Response export() {
        Actor actor = current.actor();
        ListAddress address = new ListAddress(uri.getQueryParameters(), IncomingFilter.View.ALL.name());
        if (address.arrivals()) {
            throw new Refusal(Refusal.Kind.INVALID, "incoming.api.view");
        }
        long number = documents.count(actor, address.filter());
        if (number > MOST_PRINTED) {
            throw new Refusal(Refusal.Kind.INVALID, "incoming.refused.too-many-to-print", MOST_PRINTED);
        }
        Report list = new IncomingPrint(directory.agency(actor.agencyId()))
                .list(address.getView(), number, documents.list(actor, address.filter(), 0, MOST_PRINTED));
        return Response.ok(new ReportPrinter(clock).print(list).pdf(), ReceivedPdf.TYPE)
                .header("Content-Disposition", "attachment; filename=\"van-ban-den.pdf\"")
                .build();
    }
}
