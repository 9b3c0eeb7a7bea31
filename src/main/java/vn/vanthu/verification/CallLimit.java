package vn.vanthu.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** How often one caller may ask within an hour. Remembers a bounded number of callers, the busiest hour at most. */
final class CallLimit {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final int most;
    private final int callers;
    private final Map<String, Window> windows = new HashMap<>();

    private record Window(Instant end, int calls) {}

    /**
     * @param most calls of one caller in an hour
     * @param callers how many callers are remembered; when there are more, new ones wait for an hour to end
     */
    CallLimit(int most, int callers) {
        this.most = most;
        this.callers = callers;
    }

    /** Counts a call. Whether it is within the limit. */
    synchronized boolean permits(String caller, Instant now) {
        Window window = windows.get(caller);
        if (window == null || !window.end().isAfter(now)) {
            if (window == null && windows.size() >= callers && !forgetEnded(now)) {
                return false;
            }
            windows.put(caller, new Window(now.plus(WINDOW), 1));
            return most > 0;
        }
        windows.put(caller, new Window(window.end(), Math.min(window.calls() + 1, most + 1)));
        return window.calls() < most;
    }

    private boolean forgetEnded(Instant now) {
        boolean forgotten = false;
        for (Iterator<Window> each = windows.values().iterator(); each.hasNext(); ) {
            if (!each.next().end().isAfter(now)) {
                each.remove();
                forgotten = true;
            }
        }
        return forgotten;
    }
}
