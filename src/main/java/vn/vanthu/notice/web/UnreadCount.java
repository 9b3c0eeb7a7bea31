package vn.vanthu.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.notice.Notices;
import vn.vanthu.platform.web.WaitingCount;

/** How many notices the person who asks has not read, for the bell. */
@RequestScoped
public class UnreadCount implements WaitingCount {

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor current;

    @Override
    public Map<String, Long> numbers() {
        return current.ifSignedIn()
                .map(actor -> Map.of("notices", notices.unread(actor)))
                .orElse(Map.of());
    }
}
