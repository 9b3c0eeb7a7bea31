package vn.vanthu.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import vn.vanthu.platform.config.Settings;

/** What every page shows around its own matter. */
@RequestScoped
@Named("frame")
public class PageFrame {

    @Inject
    private HttpServletRequest request;

    @Inject
    @Any
    private Instance<WaitingCount> waiting;

    private Map<String, Long> counts;

    /** The token that forms carry in the field {@code csrf}. */
    public String getCsrf() {
        return ForgeryGuard.token(request.getSession(true));
    }

    /** How much waits behind a navigation entry, by the entry's name; absent where nothing does. */
    public Map<String, Long> getWaiting() {
        if (counts == null) {
            counts = new HashMap<>();
            for (WaitingCount count : waiting) {
                count.numbers().forEach((entry, number) -> counts.merge(entry, number, Long::sum));
            }
            counts.values().removeIf(number -> number == 0);
        }
        return counts;
    }

    /** Whether the request is for a fragment that htmx will place into the page. */
    public boolean isFragment() {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** Path and query of this page, to come back to. */
    public String getHere() {
        Object path = request.getAttribute("jakarta.servlet.forward.request_uri");
        Object query = request.getAttribute("jakarta.servlet.forward.query_string");
        return (path == null ? request.getRequestURI() : path) + (query == null ? "" : "?" + query);
    }

    /** Whether this is a demo installation. */
    public boolean isDemo() {
        return Settings.flag("vanthu.demo");
    }
}
