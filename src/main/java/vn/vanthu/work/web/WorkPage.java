package vn.vanthu.work.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.platform.web.PageModel;
import vn.vanthu.work.WorkItem;

/** The first page after sign-in: what waits for me. */
@Path("/")
@RequestScoped
public class WorkPage {

    @Inject
    private MyWork work;

    @Inject
    private PageModel model;

    @Inject
    private Clock clock;

    @GET
    public String list() {
        Map<String, List<WorkItem>> groups = new LinkedHashMap<>();
        work.items().forEach(item -> groups.computeIfAbsent(item.group(), key -> new ArrayList<>())
                .add(item));
        model.put("groups", groups);
        model.put("deadlines", new Deadlines(LocalDate.now(clock)));
        return "work/list.xhtml";
    }

    /** Deadlines in words, for the view. */
    public record Deadlines(LocalDate today) {

        /** Days left, negative when overdue. */
        public long left(LocalDate deadline) {
            return ChronoUnit.DAYS.between(today, deadline);
        }

        /** The number of days by which it is overdue. */
        public long late(LocalDate deadline) {
            return -left(deadline);
        }
    }
}
