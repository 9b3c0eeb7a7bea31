package vn.vanthu.platform.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.text.Bundles;

/** A refusal as a problem document (RFC 9457). */
public class RefusalProblem implements ExceptionMapper<Refusal> {

    @Inject
    private Language language;

    @Override
    public Response toResponse(Refusal refusal) {
        String problem = Json.createObjectBuilder()
                .add("type", "urn:vanthu:problem:" + refusal.key())
                .add("title", Bundles.text(language.locale(), refusal.key(), refusal.arguments()))
                .add("status", refusal.kind().status())
                .build()
                .toString();
        return Response.status(refusal.kind().status())
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
