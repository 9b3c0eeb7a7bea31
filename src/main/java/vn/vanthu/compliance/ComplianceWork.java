package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import vn.vanthu.compliance.RecountRuns.Run;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.work.WorkItem;
import vn.vanthu.work.WorkSource;

/** The alarm of a recount waits among the work of those who answer for the figures, until a recount finds no difference. */
@ApplicationScoped
class ComplianceWork implements WorkSource {

    private static final int FIRST = 0;

    @Inject
    private RecountRuns runs;

    @Override
    public List<WorkItem> waitingFor(Actor actor) {
        long alarm = runs.alarm(actor);
        return alarm == 0
                ? List.of()
                : runs.latest(actor).stream().map(run -> item(run, alarm)).toList();
    }

    @Override
    public long countFor(Actor actor) {
        return runs.alarm(actor) == 0 ? 0 : 1;
    }

    private static WorkItem item(Run run, long alarm) {
        return new WorkItem(
                "compliance.work.recount",
                FIRST,
                0,
                "",
                Bundles.text(Locale.forLanguageTag("vi"), "compliance.work.recount.subject", List.of(alarm)),
                run.by(),
                run.at(),
                null,
                "/app/compliance/recount",
                "compliance.work.recount.verb");
    }
}
