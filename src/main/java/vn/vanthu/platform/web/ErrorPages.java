package vn.vanthu.platform.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.text.Bundles;

/**
 * Every error that reaches the server's edge: says what happened and what to do, and for a fault of ours gives a code
 * under which the log tells the administrator more.
 */
@WebServlet("/error-page")
public class ErrorPages extends HttpServlet {

    private static final long serialVersionUID = 1;

    static final String REFUSAL = "vn.vanthu.refusal";
    private static final Set<String> AWAY = Set.of("08", "53", "57");
    private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());

    @Inject
    private transient Language language;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND;
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (cause instanceof Throwable thrown && databaseAway(thrown)) {
            LOG.log(Level.WARNING, "The database does not answer", thrown);
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            response.setHeader("Retry-After", "30");
        }
        String sentence = sentence(request, status);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        response.setStatus(status);
        if (address instanceof String path && path.startsWith("/api/")) {
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getWriter()
                    .write(Json.createObjectBuilder()
                            .add("type", "about:blank")
                            .add("title", sentence)
                            .add("status", status)
                            .build()
                            .toString());
            return;
        }
        request.setAttribute("sentence", sentence);
        request.setAttribute("status", status);
        request.getRequestDispatcher("/WEB-INF/views/platform/error.xhtml").forward(request, response);
    }

    /** Whether something failed for want of a connection: SQLSTATE classes 08, 53 and 57 of PostgreSQL. */
    private static boolean databaseAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure
                    && (failure.getSQLState() == null
                            || AWAY.contains(failure.getSQLState().substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }

    private String sentence(HttpServletRequest request, int status) {
        if (request.getAttribute(REFUSAL) instanceof Refusal refusal) {
            return Bundles.text(language.locale(), refusal.key(), refusal.arguments());
        }
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status >= 500 && status != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            String trace = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(Level.SEVERE, "Error " + trace, cause instanceof Throwable thrown ? thrown : null);
            return Bundles.text(language.locale(), "platform.error.500", List.of(trace));
        }
        String key = "platform.error." + status;
        String known = Bundles.texts(language.locale()).get(key);
        return known != null ? known : Bundles.text(language.locale(), "platform.error.other", List.of(status));
    }
}
