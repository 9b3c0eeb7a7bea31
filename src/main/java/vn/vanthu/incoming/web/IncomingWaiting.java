package vn.vanthu.incoming.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.incoming.IncomingWork;
import vn.vanthu.platform.web.WaitingCount;

/** The number beside Văn bản đến. */
@RequestScoped
public class IncomingWaiting implements WaitingCount {

    @Inject
    private IncomingWork work;

    @Inject
    private CurrentActor current;

    @Override
    public String entry() {
        return "incoming";
    }

    @Override
    public long number() {
        return current.ifSignedIn().map(work::countFor).orElse(0L);
    }
}
