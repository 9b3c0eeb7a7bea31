package vn.vanthu.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.problem.Refusal;

/**
 * Remembers results for a while, so that whoever had a file checked can fetch the report in another form. In memory
 * only, without the file and without its pictures; each person sees their own.
 */
@ApplicationScoped
public class KeptChecks {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST = 500;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Clock clock;

    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(long personId, Instant until, CheckedUpload upload) {}

    /** Remembers a result that is not a refusal. The name under which it can be fetched; nobody can guess it. */
    public synchronized String keep(Actor actor, CheckedUpload upload) {
        Instant now = clock.instant();
        kept.values().removeIf(old -> !old.until().isAfter(now));
        Iterator<Kept> oldest = kept.values().iterator();
        while (kept.size() >= MOST && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        CheckedUpload plain = new CheckedUpload(
                upload.name(), upload.size(), upload.sha256(), upload.checked(), upload.refusal(), List.of());
        kept.put(id, new Kept(actor.personId(), now.plus(LIFE), plain));
        return id;
    }

    /**
     * A remembered result.
     *
     * @throws Refusal when it is not there any more, or another person's
     */
    public synchronized CheckedUpload find(Actor actor, String id) {
        Kept found = kept.get(id);
        if (found == null
                || found.personId() != actor.personId()
                || !found.until().isAfter(clock.instant())) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "verification.report.gone");
        }
        return found.upload();
    }
}
