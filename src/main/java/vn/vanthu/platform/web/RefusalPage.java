package vn.vanthu.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import vn.vanthu.platform.problem.Refusal;

/**
 * A refusal that no page caught. An act that came from a page leads back to that page, which says why; anything else
 * becomes an error page of its own.
 */
public class RefusalPage implements ExceptionMapper<Refusal> {

    @Context
    private HttpServletRequest request;

    @Inject
    private Flash flash;

    @Override
    public Response toResponse(Refusal refusal) {
        String from = request.getHeader("Referer");
        boolean act = "POST".equals(request.getMethod());
        if (act && from != null && refusal.kind() != Refusal.Kind.NOT_PERMITTED && !isFragment()) {
            flash.refused(refusal.key(), refusal.arguments().toArray());
            return Response.seeOther(origin(from)).build();
        }
        request.setAttribute(ErrorPages.REFUSAL, refusal);
        return Response.status(refusal.kind().status()).build();
    }

    private static URI origin(String referer) {
        try {
            URI page = URI.create(referer);
            return ReturnAddress.of(page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return ReturnAddress.of("");
        }
    }

    private boolean isFragment() {
        return request.getHeader("HX-Request") != null;
    }
}
