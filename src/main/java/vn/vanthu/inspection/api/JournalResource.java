package vn.vanthu.inspection.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.inspection.JournalExport;

/** The journal of acts, to be checked by {@code vanthu-tools audit verify}; for administrators. */
@Path("journal")
@RequestScoped
public class JournalResource {

    private static final String LINES = "application/x-ndjson";

    @Inject
    private JournalExport export;

    @Inject
    private CurrentActor current;

    /** Every entry, one JSON object a line. */
    @GET
    @Produces(LINES)
    public Response journal() {
        export.open(current.actor());
        StreamingOutput body = out -> {
            Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            export.writeTo(lines);
            lines.flush();
        };
        return download(body, "journal.jsonl");
    }

    /** Every checkpoint that this node kept, one JSON object a line; empty before the first. */
    @GET
    @Path("checkpoints")
    @Produces(LINES)
    public Response checkpoints() {
        StreamingOutput body = export.checkpoints(current.actor())
                .<StreamingOutput>map(file -> out -> Files.copy(file, out))
                .orElse(out -> {});
        return download(body, "checkpoints.jsonl");
    }

    private static Response download(Object body, String name) {
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
