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
import vn.vanthu.incoming.Reception;
import vn.vanthu.platform.content.ContentStore;

/** A file of an arrived document that is not registered yet, byte for byte. */
@Path("/incoming/arrivals/{id: \\d+}/files/{ordinal: \\d+}")
@RequestScoped
public class ArrivalFile {

    @Inject
    private Reception reception;

    @Inject
    private ContentStore contents;

    @Inject
    private CurrentActor current;

    @GET
    @Produces({ReceivedPdf.TYPE, ReceivedPdf.BYTES})
    public Response file(
            @PathParam("id") long id, @PathParam("ordinal") int ordinal, @QueryParam("download") String download)
            throws IOException {
        return ReceivedPdf.of(reception.arrival(current.actor(), id).files(), ordinal, download != null, contents);
    }
}
