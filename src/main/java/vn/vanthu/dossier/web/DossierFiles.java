package vn.vanthu.dossier.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.dossier.ContentsLine;
import vn.vanthu.dossier.Dossier;
import vn.vanthu.dossier.Dossiers;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.sheet.Spreadsheet;
import vn.vanthu.platform.web.Language;

/** The list of documents in a dossier as a spreadsheet. */
@Path("/dossiers/{id: \\d+}/contents.xlsx")
@RequestScoped
public class DossierFiles {

    @Inject
    private Dossiers dossiers;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @GET
    @Produces(Spreadsheet.TYPE)
    public Response contents(@PathParam("id") long id) {
        Actor actor = current.actor();
        Dossier dossier = dossiers.dossier(actor, id);
        List<ContentsLine> lines = dossiers.contents(actor, dossier);
        ContentsSpreadsheet sheet = new ContentsSpreadsheet(language.locale());
        StreamingOutput rows = out -> sheet.write(out, dossier, lines);
        return Response.ok(rows, Spreadsheet.TYPE)
                .header("Content-Disposition", "attachment; filename=\"muc-luc-ho-so-" + id + ".xlsx\"")
                .build();
    }
}
