package vn.vanthu.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of a sign-in: who, in which position, since when. Everything else is asked of the directory
 * at each request, so a lock or a lost role acts at once.
 */
record SignedInSession(long personId, long positionId, Instant since) implements Serializable {

    static final String ATTRIBUTE = "vn.vanthu.access";

    SignedInSession in(long otherPosition) {
        return new SignedInSession(personId, otherPosition, since);
    }
}
