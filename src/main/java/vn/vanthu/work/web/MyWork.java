package vn.vanthu.work.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.platform.web.WaitingCount;
import vn.vanthu.work.WorkItem;
import vn.vanthu.work.WorkSource;

/** What waits for whoever is asking, gathered once a request: for the page and for the number beside it. */
@RequestScoped
public class MyWork implements WaitingCount {

    @Inject
    @Any
    private Instance<WorkSource> sources;

    @Inject
    private CurrentActor current;

    private List<WorkItem> items;

    /** The most pressing first; empty when nobody is signed in. */
    List<WorkItem> items() {
        if (items == null) {
            items = new ArrayList<>();
            current.ifSignedIn().ifPresent(actor -> sources.forEach(source -> items.addAll(source.waitingFor(actor))));
            items.sort(WorkItem.MOST_PRESSING_FIRST);
        }
        return List.copyOf(items);
    }

    @Override
    public String entry() {
        return "work";
    }

    @Override
    public long number() {
        if (items != null) {
            return items.size();
        }
        return current.ifSignedIn()
                .map(actor -> sources.stream()
                        .mapToLong(source -> source.countFor(actor))
                        .sum())
                .orElse(0L);
    }
}
