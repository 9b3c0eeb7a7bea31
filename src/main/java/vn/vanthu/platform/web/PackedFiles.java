package vn.vanthu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import vn.vanthu.platform.http.ResponseHeaders;

/**
 * Styles and scripts go out packed, whatever protocol the browser speaks (the server itself packs HTTP/1.1 only), and
 * are packed once in the life of the process: there are a few dozen of them.
 */
@WebFilter(
        urlPatterns = {"/assets/*", "/webjars/*"},
        asyncSupported = true)
public class PackedFiles extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final List<String> WORTH_IT = List.of(".css", ".js", ".mjs", ".svg", ".wasm", ".bcmap");

    private final transient Map<String, byte[]> packed = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // as the container understood it: one file has one name here, however it was asked for
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<byte[]> content = wanted(request, path) ? pack(path) : Optional.empty();
        if (content.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        ResponseHeaders.apply(request, response);
        response.setHeader("Content-Encoding", "gzip");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(getServletContext().getMimeType(path));
        response.setContentLength(content.get().length);
        response.getOutputStream().write(content.get());
    }

    private static boolean wanted(HttpServletRequest request, String path) {
        String accepted = request.getHeader("Accept-Encoding");
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains("gzip")
                && WORTH_IT.stream().anyMatch(path::endsWith);
    }

    private Optional<byte[]> pack(String path) throws IOException {
        byte[] known = packed.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream file = getServletContext().getResourceAsStream(path)) {
            if (file == null) {
                return Optional.empty(); // not kept: anybody may ask for any number of names
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                file.transferTo(gzip);
            }
            packed.put(path, bytes.toByteArray());
            return Optional.of(bytes.toByteArray());
        }
    }
}
