package vn.vanthu.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.organisation.Position;
import vn.vanthu.platform.config.Settings;

/** Sessions of signed-in people: opened with a new id, ended after idleness, after a working day, or by hand. */
@ApplicationScoped
public class Sessions {

    @Inject
    private Directory directory;

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** Opens a session for an actor. The session id is renewed, so one planted before the sign-in is worth nothing. */
    public void open(HttpServletRequest request, Actor actor) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(Settings.number("vanthu.session.idle.minutes") * 60);
        session.setAttribute(
                SignedInSession.ATTRIBUTE, new SignedInSession(actor.personId(), actor.positionId(), clock.instant()));
    }

    /** Goes on in another of one's own positions. */
    public void actAs(HttpServletRequest request, long positionId) {
        boolean own = current.getPositions().stream().anyMatch(position -> position.id() == positionId);
        if (!own) {
            throw new NotPermitted();
        }
        HttpSession session = request.getSession(false);
        SignedInSession signedIn = (SignedInSession) session.getAttribute(SignedInSession.ATTRIBUTE);
        request.changeSessionId();
        session.setAttribute(SignedInSession.ATTRIBUTE, signedIn.in(positionId));
    }

    public void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Recognises who is asking and makes them the {@link CurrentActor}. */
    Optional<Actor> recognise(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SignedInSession.ATTRIBUTE) instanceof SignedInSession signedIn)) {
            return Optional.empty();
        }
        Duration age = Duration.between(signedIn.since(), clock.instant());
        if (age.compareTo(Duration.ofMinutes(Settings.number("vanthu.session.absolute.minutes"))) > 0) {
            session.invalidate();
            return Optional.empty();
        }
        List<Position> positions = directory.positionsOf(signedIn.personId());
        Optional<Position> acting = positions.stream()
                .filter(position -> position.id() == signedIn.positionId() || position.follows(signedIn.positionId()))
                .filter(position -> !position.person().locked())
                .findFirst();
        if (acting.isEmpty()) {
            session.invalidate();
            return Optional.empty();
        }
        if (acting.get().id() != signedIn.positionId()) {
            session.setAttribute(
                    SignedInSession.ATTRIBUTE, signedIn.in(acting.get().id()));
        }
        Actor actor = acting.get().actor();
        current.is(actor, positions, signIn.mustChangePassword(actor.personId()));
        return Optional.of(actor);
    }
}
