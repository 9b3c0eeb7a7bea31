package vn.vanthu.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.dossier.DocumentKind;
import vn.vanthu.dossier.Dossier;
import vn.vanthu.dossier.Dossiers;
import vn.vanthu.dossier.FilePlanEntry;
import vn.vanthu.dossier.FilePlans;
import vn.vanthu.dossier.PlanLine;
import vn.vanthu.dossier.RetentionPeriod;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.incoming.IncomingFilter;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Unit;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.OutgoingFilter;
import vn.vanthu.outgoing.OutgoingState;

/** The demo's file plan of the year, and a dossier of each unit's own with documents in it. */
@ApplicationScoped
public class DemoDossiers {

    private static final List<String> CLERKS = List.of("dung.pham", "lan.hoang", "oanh.ly");
    private static final List<String> KEEPERS = List.of("an.nguyen", "binh.tran", "nga.ngo", "oanh.ly");
    private static final int FULL = 6;

    @Inject
    private DemoActors actors;

    @Inject
    private Directory directory;

    @Inject
    private FilePlans plans;

    @Inject
    private Dossiers dossiers;

    @Inject
    private OutgoingDocuments outgoing;

    @Inject
    private IncomingDocuments incoming;

    @Inject
    private Clock clock;

    /** Issues each agency's plan of this year, where there is none yet. */
    void plan() {
        int year = LocalDate.now(clock).getYear();
        for (String login : CLERKS) {
            Actor clerk = actors.login(login);
            if (plans.plan(clerk, year).isEmpty()) {
                plans.establish(clerk, year, lines(clerk.agencyId(), year));
            }
        }
    }

    /** Opens each unit's first dossier and puts the unit's latest documents in, where that was not done yet. */
    void fill() {
        int year = LocalDate.now(clock).getYear();
        for (String login : KEEPERS) {
            Actor keeper = actors.login(login);
            if (dossiers.ownOpen(keeper).isEmpty()) {
                plans.unopened(keeper, year).stream().findFirst().ifPresent(line -> open(keeper, line));
            }
        }
    }

    private void open(Actor keeper, FilePlanEntry line) {
        Dossier dossier = dossiers.open(keeper, line.id());
        OutgoingFilter issued = new OutgoingFilter(
                Set.of(OutgoingState.ISSUED),
                Optional.of(keeper.unitId()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                OutgoingFilter.Sort.DATE,
                true);
        outgoing.list(keeper, issued, 0, FULL)
                .forEach(row -> dossiers.put(
                        keeper,
                        dossier.id(),
                        DocumentKind.OUTGOING,
                        row.document().id(),
                        ""));
        incoming.list(keeper, IncomingFilter.of(IncomingFilter.View.FINISHED), 0, FULL)
                .forEach(document -> dossiers.put(keeper, dossier.id(), DocumentKind.INCOMING, document.id(), ""));
    }

    private List<PlanLine> lines(long agencyId, int year) {
        List<PlanLine> lines = new ArrayList<>();
        for (Unit unit : directory.unitsOf(agencyId)) {
            if (!unit.leadership()) {
                String name = unit.name().substring(0, 1).toLowerCase(Locale.ROOT)
                        + unit.name().substring(1);
                lines.add(line("01", unit, "Hồ sơ giải quyết công việc của " + name + " năm " + year, 10));
                lines.add(line("02", unit, "Báo cáo định kỳ của " + name + " năm " + year, 20));
                lines.add(line("03", unit, "Công văn trao đổi của " + name + " năm " + year, 5));
            }
        }
        return lines;
    }

    private static PlanLine line(String ordinal, Unit unit, String title, int years) {
        return new PlanLine(ordinal + "." + unit.symbol(), title, RetentionPeriod.ofYears(years), unit.id(), "");
    }
}
