package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.ConfirmedReport;
import vn.vanthu.compliance.Measure;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.ReportSigning;
import vn.vanthu.compliance.Reports;
import vn.vanthu.credential.CertificateCard;
import vn.vanthu.credential.Credentials;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.SignerKeys;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** The reports that were confirmed, one of them with its signature and what has changed since, and the confirmation of a new one. */
@Path("/compliance/reports")
@RequestScoped
public class ReportPage {

    private static final String VIEW = "compliance/reports.xhtml";

    @Inject
    private Reports reports;

    @Inject
    private ReportSigning signing;

    @Inject
    private ReportPrint print;

    @Inject
    private SignerKeys keys;

    @Inject
    private Credentials credentials;

    @Inject
    private Measures measures;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @GET
    public String list() {
        fill("", "", null);
        return VIEW;
    }

    @POST
    public Response confirm(
            @FormParam("year") @DefaultValue("") String year,
            @FormParam("part") @DefaultValue("YEAR") String part,
            @FormParam("note") @DefaultValue("") String note) {
        String code = part.equals("YEAR") ? year : year + "-" + part;
        Optional<Period> period = Period.parse(code, measures.cutOff());
        try {
            ConfirmedReport report = reports.confirm(current.actor(), period, note);
            flash.done("compliance.report.confirmed");
            return Response.seeOther(URI.create("/app/compliance/reports/" + report.id()))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_PERMITTED) {
                throw refusal;
            }
            fill(part, note, refusal.key());
            return Response.status(refusal.kind().status()).entity(VIEW).build();
        }
    }

    @GET
    @Path("{id}")
    public String one(@PathParam("id") long id) {
        return show(reports.report(current.actor(), id), null);
    }

    @POST
    @Path("{id}/sign")
    public Response sign(
            @PathParam("id") long id,
            @FormParam("pin") @DefaultValue("") String pin,
            @FormParam("accept-unknown") @DefaultValue("false") boolean unknownAccepted) {
        Actor actor = current.actor();
        ConfirmedReport report = reports.report(actor, id);
        char[] secret = pin.toCharArray();
        try {
            signing.sign(report, keys.open(actor, secret, unknownAccepted), print.of(report));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_PERMITTED) {
                throw refusal;
            }
            return Response.status(refusal.kind().status())
                    .entity(show(report, refusal))
                    .build();
        } finally {
            Arrays.fill(secret, '\0');
        }
        flash.done("compliance.report.signed");
        return Response.seeOther(URI.create("/app/compliance/reports/" + id)).build();
    }

    private String show(ConfirmedReport report, Refusal refusal) {
        Actor actor = current.actor();
        model.put("signature", signing.of(report).orElse(null));
        if (signing.expects(actor, report)) {
            model.put("expected", true);
            model.put(
                    "certificate",
                    credentials
                            .ofPerson(actor.personId())
                            .map(CertificateCard::of)
                            .orElse(null));
            model.put("standing", keys.standing(actor).orElse(null));
        }
        model.put("problem", refusal == null ? null : refusal.key());
        model.put("problemArguments", refusal == null ? null : refusal.arguments());
        model.put("report", report);
        model.put("measures", Measure.values());
        model.put("numbers", new Numbers(measures.decimals()));
        model.put("changes", reports.changes(actor, report));
        return "compliance/report.xhtml";
    }

    private void fill(String part, String note, String problem) {
        model.put("reports", reports.list(current.actor()));
        model.put("years", measures.years());
        model.put("parts", CompliancePage.PARTS);
        model.put("part", part);
        model.put("note", note);
        model.put("problem", problem);
    }
}
