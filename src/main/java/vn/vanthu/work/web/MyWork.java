package vn.vanthu.work.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.organisation.Actor;
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
    public Map<String, Long> numbers() {
        Map<String, Long> numbers = new HashMap<>();
        current.ifSignedIn().ifPresent(actor -> sources.forEach(source -> count(source, actor, numbers)));
        return numbers;
    }

    private static void count(WorkSource source, Actor actor, Map<String, Long> numbers) {
        long number = source.countFor(actor);
        numbers.merge("work", number, Long::sum);
        source.entry().ifPresent(entry -> numbers.merge(entry, number, Long::sum));
    }
}
