package vn.vanthu.incoming.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.vanthu.exchange.DispatchedFile;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.problem.Refusal;

/** The answer that carries a received file. */
final class ReceivedPdf {

    static final String TYPE = "application/pdf";
    static final String BYTES = "application/octet-stream";

    private ReceivedPdf() {}

    /** The file at a place, counted from 1; refused as not found where there is none. */
    static Response of(List<DispatchedFile> files, int ordinal, boolean download, ContentStore contents)
            throws IOException {
        if (ordinal < 1 || ordinal > files.size()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "incoming.not-found");
        }
        DispatchedFile asked = files.get(ordinal - 1);
        Path file = contents.file(asked.sha256());
        String name = URLEncoder.encode(asked.name(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput bytes = out -> Files.copy(file, out);
        boolean pdf = asked.kind() != DispatchedFile.Kind.REFERENCE;
        return Response.ok(bytes, pdf ? TYPE : BYTES)
                .header("Content-Length", Files.size(file))
                .header(
                        "Content-Disposition",
                        (download || !pdf ? "attachment" : "inline") + "; filename=\"" + (pdf ? "document.pdf" : "file")
                                + "\"; filename*=UTF-8''" + name)
                .build();
    }
}
