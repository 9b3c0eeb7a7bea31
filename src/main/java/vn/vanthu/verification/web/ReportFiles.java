package vn.vanthu.verification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.platform.web.Language;
import vn.vanthu.verification.CheckedUpload;
import vn.vanthu.verification.KeptChecks;
import vn.vanthu.verification.ReportPrint;
import vn.vanthu.verification.ReportXml;
import vn.vanthu.verification.json.ReportJson;

/** The report of a check made a while ago: signed PDF, ETSI TS 119 102-2, JSON. Only for whoever had it checked. */
@Path("/verifications/{id: [0-9a-f]{32}}/report.{format: pdf|xml|json}")
@RequestScoped
public class ReportFiles {

    @Inject
    private KeptChecks kept;

    @Inject
    private ReportPrint print;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @GET
    public Response report(@PathParam("id") String id, @PathParam("format") String format) {
        CheckedUpload upload = kept.find(current.actor(), id);
        Locale locale = language.locale();
        return switch (format) {
            case "pdf" -> answer(print.signed(upload, current.actor().agencyName(), locale), "application/pdf", format);
            case "xml" -> answer(utf8(ReportXml.of(upload, locale)), "application/xml;charset=UTF-8", format);
            default -> answer(utf8(ReportJson.of(upload, locale).toString()), "application/json", format);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response answer(byte[] bytes, String type, String ending) {
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"bao-cao-kiem-tra-chu-ky." + ending + "\"")
                .build();
    }
}
