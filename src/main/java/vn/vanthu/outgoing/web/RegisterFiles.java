package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.RegisterForm;
import vn.vanthu.compose.Report;
import vn.vanthu.compose.ReportPrinter;
import vn.vanthu.compose.SignatureBlock;
import vn.vanthu.document.Notation;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.Council;
import vn.vanthu.outgoing.RegisterBook;
import vn.vanthu.outgoing.RegisterEntry;
import vn.vanthu.platform.sheet.Spreadsheet;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.platform.web.Language;
import vn.vanthu.register.TypeGroup;

/** The register of outgoing documents with the ten columns of the decree: as PDF for signature and binding, as .xlsx. */
@Path("/outgoing/register.{format: pdf|xlsx}")
@RequestScoped
public class RegisterFiles {

    private static final String PDF = "application/pdf";
    private static final int[] WIDTHS = {18, 12, 60, 24, 48, 20, 8, 12, 12, 30};

    @Inject
    private RegisterBook book;

    @Inject
    private RegisterChoice choice;

    @Inject
    private Directory directory;

    @Inject
    private CurrentActor current;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @GET
    @Produces({PDF, Spreadsheet.TYPE})
    public Response file(
            @PathParam("format") String format,
            @QueryParam("council") @DefaultValue("0") long typedCouncil,
            @QueryParam("group") @DefaultValue("") String groupName,
            @QueryParam("year") @DefaultValue("0") int typedYear) {
        TypeGroup group = choice.group(groupName);
        int year = choice.year(typedYear);
        Optional<Council> council = choice.named(current.actor(), typedCouncil);
        List<RegisterEntry> entries =
                book.entries(current.actor(), council.map(Council::id).orElse(0L), group, year);
        if (format.equals("xlsx")) {
            List<List<String>> lines = new RegisterLines(language.locale()).of(entries);
            StreamingOutput workbook = out -> write(out, title(group), lines);
            return answer(workbook, Spreadsheet.TYPE, "so-van-ban-di-" + year + ".xlsx");
        }
        return answer(print(current.actor(), council, group, year, entries), PDF, "so-van-ban-di-" + year + ".pdf");
    }

    /** The book is Vietnamese whatever the language of the page. */
    private byte[] print(
            Actor actor, Optional<Council> council, TypeGroup group, int year, List<RegisterEntry> entries) {
        Agency agency = directory.agency(actor.agencyId());
        List<String> cover = new ArrayList<>(List.of(title(group)));
        council.ifPresent(one -> cover.add(one.name()));
        cover.add(text("outgoing.register.cover.year", "" + year));
        if (!entries.isEmpty()) {
            cover.add(text(
                    "outgoing.register.cover.numbers",
                    Notation.formatNumber(entries.get(0).number()),
                    Notation.formatNumber(entries.get(entries.size() - 1).number())));
        }
        Report report = RegisterForm.OUTGOING.report(
                new Letterhead(agency.superiorName(), agency.name(), agency.place()),
                cover,
                new RegisterLines(Bundles.VIETNAMESE).of(entries),
                List.of(new SignatureBlock(List.of(text("outgoing.register.cover.clerk")), "")));
        return new ReportPrinter(clock).print(report).pdf();
    }

    private static void write(OutputStream out, String title, List<List<String>> lines) throws IOException {
        try (Spreadsheet sheet = new Spreadsheet(out, title)) {
            sheet.heads(
                    RegisterForm.OUTGOING.columns().stream()
                            .map(Report.Column::title)
                            .toList(),
                    WIDTHS);
            for (List<String> line : lines) {
                sheet.row(line.toArray());
            }
        }
    }

    private static String title(TypeGroup group) {
        return text("register.group." + group);
    }

    private static String text(String key, Object... arguments) {
        return Bundles.text(Bundles.VIETNAMESE, key, List.of(arguments));
    }

    private static Response answer(Object entity, String type, String name) {
        return Response.ok(entity, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + '"')
                .build();
    }
}
