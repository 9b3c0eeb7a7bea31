package vn.vanthu.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.DueChanges;
import vn.vanthu.platform.http.ResponseHeaders;

/**
 * Who is asking, for Jakarta Security: the session of a signed-in person, or for the API a token of theirs. Strangers who
 * ask for a page are led to the sign-in page and brought back; the API answers 401.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String SIGN_IN = "/app/sign-in";
    private static final String PASSWORD = "/app/password";

    /** What a stranger may ask for. Everything else under the pages and the API needs a signed-in person. */
    private static final Set<String> OPEN = Set.of(
            SIGN_IN, "/app/language", "/api/health", "/app/check", "/app/check/document", "/api/check", "/app/public");

    /** What a one-time password is good for. */
    private static final Set<String> MEANWHILE = Set.of(PASSWORD, "/app/sign-out", "/app/language", "/api/health");

    @Inject
    private Sessions sessions;

    @Inject
    private Bearers bearers;

    @Inject
    private CurrentActor current;

    @Inject
    private DueChanges due;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        ResponseHeaders.apply(request, response);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        try {
            due.beforeWork();
            return path.startsWith("/api/") && Bearers.shows(request)
                    ? byToken(request, response, context, path)
                    : bySession(request, response, context, path);
        } catch (PersistenceException e) {
            return notNow(request, response, e);
        }
    }

    private AuthenticationStatus byToken(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path) {
        Optional<Bearers.Shown> shown = bearers.recognise(request, path);
        if (shown.isEmpty()) {
            return OPEN.contains(path)
                    ? context.doNothing()
                    : refuse(response, context, HttpServletResponse.SC_UNAUTHORIZED, "The token is not valid");
        }
        return shown.get().enough()
                ? known(shown.get().actor(), context)
                : refuse(response, context, HttpServletResponse.SC_FORBIDDEN, "The token may only read");
    }

    private static AuthenticationStatus known(Actor actor, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                Long.toString(actor.personId()),
                actor.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private AuthenticationStatus bySession(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path) {
        Optional<Actor> actor = sessions.recognise(request);
        if (actor.isPresent()) {
            if (current.mustChangePassword() && !MEANWHILE.contains(path) && guarded(path)) {
                return path.startsWith("/api/")
                        ? refuse(response, context, HttpServletResponse.SC_UNAUTHORIZED, "Sign in first")
                        : lead(response, context, PASSWORD);
            }
            return known(actor.get(), context);
        }
        if (path.startsWith("/api/") && !OPEN.contains(path)) {
            return refuse(response, context, HttpServletResponse.SC_UNAUTHORIZED, "Sign in first");
        }
        if (guarded(path) && !OPEN.contains(path)) {
            return lead(response, context, SIGN_IN + comeBack(request));
        }
        return context.doNothing();
    }

    /** The database is away: who is asking cannot be said, and no error page is shown this early unless asked for. */
    private static AuthenticationStatus notNow(
            HttpServletRequest request, HttpServletResponse response, PersistenceException cause) {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        try {
            request.getRequestDispatcher("/error-page").forward(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static boolean guarded(String path) {
        return path.equals("/app") || path.startsWith("/app/") || path.startsWith("/api/");
    }

    private static String comeBack(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "?ended=true" + formPage(request);
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }

    /** Where the form that came too late stands: the browser says so, and the page checks it before it leads there. */
    private static String formPage(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return "";
        }
        int path = referer.indexOf("/app");
        return path < 0 ? "" : "&to=" + URLEncoder.encode(referer.substring(path), StandardCharsets.UTF_8);
    }

    private static AuthenticationStatus lead(
            HttpServletResponse response, HttpMessageContext context, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus refuse(
            HttpServletResponse response, HttpMessageContext context, int status, String title) {
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        try {
            response.getWriter()
                    .write("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
