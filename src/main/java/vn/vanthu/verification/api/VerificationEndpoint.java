package vn.vanthu.verification.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Language;
import vn.vanthu.verification.CheckedUpload;
import vn.vanthu.verification.ReportPrint;
import vn.vanthu.verification.ReportXml;
import vn.vanthu.verification.UploadCheck;
import vn.vanthu.verification.json.ReportJson;

/** {@code POST /api/verifications}: a PDF in, a verdict per signature out. Nothing of the file is kept. */
@Path("/verifications")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, "application/pdf"})
@Tag(name = "verifications", description = "Checking of signatures")
public class VerificationEndpoint {

    private static final String PROBLEM = "application/problem+json";
    private static final MediaType PDF_TYPE = new MediaType("application", "pdf");
    private static final String SUMMARY = "Check the signatures of a PDF file";

    @Inject
    private UploadCheck check;

    @Inject
    private ReportPrint print;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpHeaders headers;

    @Parameter(description = "json, etsi (XML of ETSI TS 119 102-2) or pdf (signed by the server); else by Accept")
    @QueryParam("format")
    private String format;

    /** The file as the body of the request. */
    @POST
    @Consumes("application/pdf")
    @Operation(
            summary = SUMMARY,
            description =
                    "Each signature and document time-stamp with its verdict: VALID, INVALID or INDETERMINATE. The"
                            + " sentences are in the language of the LANGUAGE cookie, Vietnamese otherwise. A file that is"
                            + " damaged, encrypted or no PDF gives an answer with its error.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    @APIResponse(
            responseCode = "413",
            description = "The file is larger than accepted",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "Too many checks are under way",
            content = @Content(mediaType = PROBLEM))
    public Response checkBody(
            @Parameter(description = "Name of the file, to be repeated in the report")
                    @QueryParam("name")
                    @DefaultValue("")
                    String name,
            InputStream body)
            throws IOException {
        return report(check.check(current.actor(), name, body));
    }

    /** The file as the part {@code file} of a form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = SUMMARY, description = "The file is the part named file; one in each request.")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(
            responseCode = "422",
            description = "There is no part named file",
            content = @Content(mediaType = PROBLEM))
    public Response checkForm() throws IOException, ServletException {
        Part file = request.getPart("file");
        if (file == null) {
            throw new Refusal(Refusal.Kind.INVALID, "verification.none-chosen");
        }
        String name = file.getSubmittedFileName();
        try (InputStream bytes = file.getInputStream()) {
            return report(check.check(current.actor(), name == null ? "" : name, bytes));
        }
    }

    /** In the form that the address or, without a word there, the header Accept asks for. */
    private Response report(CheckedUpload upload) {
        if (upload.refusal().isPresent()) {
            throw upload.refusal().get();
        }
        Locale locale = language.locale();
        return switch (wanted()) {
            case "etsi" ->
                Response.ok(ReportXml.of(upload, locale), "application/xml;charset=UTF-8")
                        .build();
            case "pdf" ->
                Response.ok(print.signed(upload, current.actor().agencyName(), locale), "application/pdf")
                        .build();
            case "json" ->
                Response.ok(ReportJson.of(upload, locale).toString(), MediaType.APPLICATION_JSON)
                        .build();
            default -> throw new Refusal(Refusal.Kind.INVALID, "verification.format-unknown");
        };
    }

    private String wanted() {
        if (format != null) {
            return format;
        }
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isWildcardType() || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return "json";
            }
            if (type.isCompatible(MediaType.APPLICATION_XML_TYPE)) {
                return "etsi";
            }
            if (type.isCompatible(PDF_TYPE)) {
                return "pdf";
            }
        }
        return "json";
    }
}
