package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import vn.vanthu.platform.web.PageModel;

/** Two versions of a document, line by line. */
@Path("/outgoing/{id: \\d+}/compare")
@RequestScoped
public class ComparePage {

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private Reading reading;

    @Inject
    private CurrentActor current;

    @Inject
    private PageModel model;

    @GET
    public String show(@PathParam("id") long id, @QueryParam("from") Integer earlier, @QueryParam("to") Integer later) {
        OutgoingDocument document = documents.find(current.actor(), id);
        int to = later != null ? later : documents.versions(document).size();
        int from = earlier != null ? earlier : Math.max(1, to - 1);
        List<TextComparison.Line> lines = reading.compare(current.actor(), id, from, to);
        model.put("d", document);
        model.put("versions", documents.versions(document));
        model.put("from", from);
        model.put("to", to);
        model.put("lines", lines);
        model.put("changed", lines.stream().anyMatch(line -> line.change() != TextComparison.Change.SAME));
        return "outgoing/compare.xhtml";
    }
}
