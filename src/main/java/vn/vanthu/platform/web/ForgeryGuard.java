package vn.vanthu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * No form of another site acts here. A request that changes something must come from our own pages by what the browser
 * says of its origin, and carry the session's token: as the field {@code csrf} of its form or the header
 * {@code X-CSRF}.
 */
@WebFilter(
        urlPatterns = {"/app/*", "/api/*"},
        asyncSupported = true)
public class ForgeryGuard extends HttpFilter {

    private static final long serialVersionUID = 1;

    static final String ATTRIBUTE = "vn.vanthu.csrf";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getCharacterEncoding() == null) {
            // browsers send forms in the page's encoding and do not say so; it counts before the first parameter is
            // read
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        if (SAFE.contains(request.getMethod()) || bearer(request) || genuine(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "forged");
        }
    }

    /** The token of this session, made at the first call. */
    static String token(HttpSession session) {
        synchronized (session) {
            String token = (String) session.getAttribute(ATTRIBUTE);
            if (token == null) {
                byte[] random = new byte[32];
                RANDOM.nextBytes(random);
                token = HexFormat.of().formatHex(random);
                session.setAttribute(ATTRIBUTE, token);
            }
            return token;
        }
    }

    /** A request with a token of its own carries no cookie that another site could borrow. */
    private static boolean bearer(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.startsWith("Bearer ") && request.getSession(false) == null;
    }

    private static boolean genuine(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !"same-origin".equals(site) && !"none".equals(site)) {
            return false;
        }
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(ATTRIBUTE);
        String given = request.getHeader("X-CSRF");
        if (given == null) {
            given = request.getParameter("csrf");
        }
        return expected instanceof String token
                && given != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
