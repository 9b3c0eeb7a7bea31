package vn.vanthu.outgoing.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import vn.vanthu.outgoing.OutgoingFile;

/** The answer that carries a file: a PDF to be shown or downloaded, anything else only as a download. */
final class FileAnswer {

    static final String PDF = "application/pdf";
    static final String BYTES = "application/octet-stream";

    private FileAnswer() {}

    /** Only who may see the document gets here; nothing on the way keeps a copy. */
    static Response of(OutgoingFile file, boolean download) throws IOException {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        String usual = file.isPdf() ? "document.pdf" : "file";
        StreamingOutput bytes = out -> Files.copy(file.file(), out);
        return Response.ok(bytes, file.isPdf() ? PDF : BYTES)
                .header("Content-Length", Files.size(file.file()))
                .header(
                        "Content-Disposition",
                        (download || !file.isPdf() ? "attachment" : "inline") + "; filename=\"" + usual
                                + "\"; filename*=UTF-8''" + name)
                .build();
    }
}
