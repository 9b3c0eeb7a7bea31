package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.Period;
import vn.vanthu.compliance.RateTable;
import vn.vanthu.compliance.Selection;
import vn.vanthu.compliance.Selection.Which;
import vn.vanthu.compliance.SigningRates;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.platform.web.Language;

/** The spreadsheets of the signing rate: exactly what the page of the same address shows. */
@Path("/compliance")
@RequestScoped
public class ComplianceFiles {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PART = 1000;

    @Inject
    private SigningRates rates;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @GET
    @Path("export.xlsx")
    public Response figures(@BeanParam Asked asked) {
        Actor actor = current.actor();
        Period period = asked.period(rates.current());
        Optional<Long> agency = asked.agency().or(() -> rates.own(actor).map(Agency::id));
        RateTable table = rates.table(actor, period, agency);
        RateTable before = rates.table(actor, period.before(), agency);
        RateView rate = new RateView(table, before.total().sum(), agency, rates.target(), rates.decimals());
        Selection all = new Selection(period, agency, Optional.empty(), Which.ALL);
        RateSpreadsheet sheet = new RateSpreadsheet(language.locale());
        return file(
                "ty-le-ky-so-" + period.code(),
                out -> sheet.write(out, rate, offset -> rates.documents(actor, all, offset, PART)));
    }

    @GET
    @Path("documents.xlsx")
    public Response documents(@BeanParam Asked asked) {
        Actor actor = current.actor();
        Selection selection = asked.selection(rates.current());
        rates.count(actor, selection);
        RateSpreadsheet sheet = new RateSpreadsheet(language.locale());
        return file(
                "van-ban-" + selection.period().code(),
                out -> sheet.write(out, offset -> rates.documents(actor, selection, offset, PART)));
    }

    private static Response file(String name, StreamingOutput content) {
        return Response.ok(content, SPREADSHEET)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
                .build();
    }
}
