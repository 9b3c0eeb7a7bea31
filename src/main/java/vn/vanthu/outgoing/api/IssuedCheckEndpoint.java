package vn.vanthu.outgoing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.verification.IssuedCheck;
import vn.vanthu.outgoing.verification.IssuedCheck.Issued;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.verification.FileView;

/** Whether a document was issued, for the systems of others: by the code printed on it and its number. */
@Path("/check")
@Tag(name = "Public check")
@RequestScoped
public class IssuedCheckEndpoint {

    @Inject
    private IssuedCheck check;

    @Context
    private HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether the document with this code and number was issued, and how its signatures check now")
    @APIResponse(responseCode = "200", description = "State, agency, number, date, subject, SHA-256 and verdict")
    @APIResponse(
            responseCode = "404",
            description = "No issued document has this code and this number, or switched off")
    @APIResponse(responseCode = "503", description = "Asked too often, or another check is under way")
    public String ask(
            @QueryParam("code") @DefaultValue("") String code, @QueryParam("number") @DefaultValue("") String number) {
        return check.ask(request.getRemoteAddr(), code, number)
                .map(IssuedCheckEndpoint::json)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "outgoing.public.unknown"));
    }

    private static String json(Issued issued) {
        OutgoingDocument document = issued.document();
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("state", document.state().name())
                .add("agency", issued.agency())
                .add("notation", document.notation().orElseThrow())
                .add("date", document.numberedOn().orElseThrow().toString())
                .add("type", document.type().vietnameseName())
                .add("subject", document.subject())
                .add("sha256", issued.file().sha256())
                .add("verdict", FileView.forStranger(issued.file(), Locale.ROOT).verdict());
        return body.build().toString();
    }
}
