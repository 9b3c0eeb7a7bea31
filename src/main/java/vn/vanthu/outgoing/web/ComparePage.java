package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.Reading;
import vn.vanthu.outgoing.TextComparison;

/** Two versions of a document, line by line. */
@Path("/outgoing/{id: \\d+}/compare")
@Controller
@RequestScoped
public class ComparePage {

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private Reading reading;

    @Inject
    private CurrentActor current;

    @Inject
    private Models models;

    @GET
    public String show(
            @PathParam("id") long id,
            @QueryParam("from") @DefaultValue("1") int from,
            @QueryParam("to") @DefaultValue("1") int to) {
        OutgoingDocument document = documents.find(current.actor(), id);
        List<TextComparison.Line> lines = reading.compare(current.actor(), id, from, to);
        models.put("d", document);
        models.put("versions", documents.versions(document));
        models.put("from", from);
        models.put("to", to);
        models.put("lines", lines);
        models.put("changed", lines.stream().anyMatch(line -> line.change() != TextComparison.Change.SAME));
        return "outgoing/compare.xhtml";
    }
}
