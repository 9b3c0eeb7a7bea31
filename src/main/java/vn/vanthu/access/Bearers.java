package vn.vanthu.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;

/** Recognises who asks the API by a token (RFC 6750) instead of a session. */
@ApplicationScoped
class Bearers {

    private static final String SCHEME = "Bearer ";

    /** What reads without being a GET: the file to be checked is the body. */
    private static final Set<String> READING = Set.of("/api/verifications");

    @Inject
    private ApiTokens tokens;

    @Inject
    private Directory directory;

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentActor current;

    /** Who shows a token, and whether it is good for this request. */
    record Shown(Actor actor, boolean enough) {}

    /** Whether a token is shown; the session does not count then. */
    static boolean shows(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.startsWith(SCHEME);
    }

    /** Recognises who is asking and makes them the {@link CurrentActor}. */
    Optional<Shown> recognise(HttpServletRequest request, String path) {
        String text =
                request.getHeader("Authorization").substring(SCHEME.length()).strip();
        if (!text.startsWith(ApiTokens.PREFIX)) {
            return Optional.empty();
        }
        return tokens.shown(text).flatMap(token -> {
            List<Position> positions = directory.positionsOf(token.personId());
            Optional<Actor> actor = positions.stream()
                    .filter(position -> position.id() == token.positionId())
                    .filter(position -> !position.person().locked())
                    .filter(position -> !signIn.mustChangePassword(token.personId()))
                    .findFirst()
                    .map(Position::actor);
            actor.ifPresent(known -> current.is(known, positions, false));
            return actor.map(known -> new Shown(known, token.mayAct() || reads(request, path)));
        });
    }

    private static boolean reads(HttpServletRequest request, String path) {
        return Set.of("GET", "HEAD").contains(request.getMethod()) || READING.contains(path);
    }
}
