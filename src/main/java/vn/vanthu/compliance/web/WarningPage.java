package vn.vanthu.compliance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compliance.EndangeredTarget;
import vn.vanthu.compliance.EndangeredTargets;
import vn.vanthu.compliance.Measures;
import vn.vanthu.compliance.TargetWarning;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.web.Format;
import vn.vanthu.platform.web.PageModel;

/** Every target that a unit is on course to miss this month. */
@Path("/compliance/warnings")
@RequestScoped
public class WarningPage {

    @Inject
    private EndangeredTargets endangered;

    @Inject
    private Measures measures;

    @Inject
    private CurrentActor current;

    @Inject
    private PageModel model;

    /**
     * A row.
     *
     * @param target which one
     * @param percent the rate so far
     * @param fraction the counts that it is of
     * @param aim the target as written
     */
    public record Row(EndangeredTarget target, String percent, String fraction, String aim) {

        /** Whether it is missed whatever happens to what is open. */
        public boolean lost() {
            return target.warning() == TargetWarning.OUT_OF_REACH;
        }
    }

    @GET
    public String show() {
        Actor actor = current.actor();
        List<Row> rows = endangered.of(actor).stream().map(this::row).toList();
        model.put("rows", rows);
        model.put("ownUnitOnly", measures.ownUnit(actor).isPresent());
        return "compliance/warnings.xhtml";
    }

    private Row row(EndangeredTarget target) {
        return new Row(
                target,
                target.soFar()
                        .percent(measures.decimals())
                        .map(Numbers::percent)
                        .orElse("–"),
                Format.grouped(target.soFar().part()) + "/"
                        + Format.grouped(target.soFar().whole()),
                Numbers.target(target.target()));
    }
}
