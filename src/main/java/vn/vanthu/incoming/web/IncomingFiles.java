package vn.vanthu.incoming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.sheet.Spreadsheet;
import vn.vanthu.platform.web.Language;

/** The arrival register as a spreadsheet. */
@Path("/incoming")
@RequestScoped
public class IncomingFiles {

    @Inject
    private IncomingDocuments documents;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

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

    /** @param ordinal from 1 */
}
