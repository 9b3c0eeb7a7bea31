package vn.vanthu.outgoing.web;

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
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.Reading;

/** The files beside the main document, by their places from 1. */
@Path("/outgoing")
@RequestScoped
public class AnnexFiles {

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private Reading reading;

    @Inject
    private CurrentActor current;

    @GET
    @Path("{id: \\d+}/annexes/{place: \\d+}")
    @Produces({FileAnswer.PDF, FileAnswer.BYTES})
    public Response annex(
            @PathParam("id") long id, @PathParam("place") int place, @QueryParam("download") String download)
            throws IOException {
        return FileAnswer.of(documents.annex(current.actor(), id, place), download != null);
    }

    @GET
    @Path("{id: \\d+}/annexes/{place: \\d+}/print")
    @Produces(FileAnswer.PDF)
    public Response print(@PathParam("id") long id, @PathParam("place") int place) {
        return Response.ok(reading.print(current.actor(), id, place), FileAnswer.PDF)
                .header("Content-Disposition", "inline; filename=\"print.pdf\"")
                .build();
    }

    @GET
    @Path("{id: \\d+}/versions/{ordinal: \\d+}/annexes/{place: \\d+}")
    @Produces({FileAnswer.PDF, FileAnswer.BYTES})
    public Response earlier(@PathParam("id") long id, @PathParam("ordinal") int ordinal, @PathParam("place") int place)
            throws IOException {
        return FileAnswer.of(documents.annex(current.actor(), id, ordinal, place), true);
    }
}
