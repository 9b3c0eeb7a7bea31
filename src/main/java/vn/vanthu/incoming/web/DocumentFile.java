package vn.vanthu.incoming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.platform.content.ContentStore;

/** A file of a registered document, byte for byte. Its whole path stands here: a longer one wins over the page's. */
@Path("/incoming/{id: \\d+}/files/{ordinal: \\d+}")
@RequestScoped
public class DocumentFile {

    @Inject
    private IncomingDocuments documents;

    @Inject
    private ContentStore contents;

    @Inject
    private CurrentActor current;

    @GET
    @Produces({ReceivedPdf.TYPE, ReceivedPdf.BYTES})
    public Response file(
            @PathParam("id") long id, @PathParam("ordinal") int ordinal, @QueryParam("download") String download)
            throws IOException {
        return ReceivedPdf.of(documents.document(current.actor(), id).files(), ordinal, download != null, contents);
    }
}
