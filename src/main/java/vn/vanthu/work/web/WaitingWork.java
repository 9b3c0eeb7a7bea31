package vn.vanthu.work.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.platform.web.WaitingCount;
import vn.vanthu.work.WorkSource;

/** The number beside Việc của tôi. */
@RequestScoped
public class WaitingWork implements WaitingCount {

    @Inject
    @Any
    private Instance<WorkSource> sources;

    @Inject
    private CurrentActor current;

    @Override
    public String entry() {
        return "work";
    }

    @Override
    public long number() {
        return current.ifSignedIn()
                .map(actor -> sources.stream()
                        .mapToLong(source -> source.waitingFor(actor).size())
                        .sum())
                .orElse(0L);
    }
}
