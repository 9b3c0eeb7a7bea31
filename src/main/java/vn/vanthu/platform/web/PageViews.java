package vn.vanthu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Renders the Facelets views of the pages: in memory first, so that a view that fails half-way has not sent half a page.
 *
 * <p>A filter, because a view is rendered by a forward, which wants the container's own request and response; behind it
 * there are only stand-ins of them.
 */
@WebFilter(urlPatterns = "/app/*", asyncSupported = true)
public class PageViews extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String FOLDER = "/WEB-INF/views/";
    private static final String ATTRIBUTE = PageViews.class.getName();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, (Renderer) view -> render(view, request, response));
        chain.doFilter(request, response);
    }

    /**
     * The page that a view makes of what is in the {@link PageModel}.
     *
     * @param view path below the folder of views
     * @return the page, UTF-8
     */
    static byte[] render(HttpServletRequest request, String view) throws ServletException, IOException {
        return ((Renderer) request.getAttribute(ATTRIBUTE)).render(view);
    }

    private static byte[] render(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Page page = new Page(response);
        request.getRequestDispatcher(FOLDER + view).forward(request, page);
        return page.written();
    }

    @FunctionalInterface
    private interface Renderer {
        byte[] render(String view) throws ServletException, IOException;
    }

    /** The answer while its page is being written. */
    private static final class Page extends HttpServletResponseWrapper {

        private final PageText text = new PageText();

        Page(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return text;
        }

        @Override
        public void flushBuffer() {
            // nothing goes out before the page is whole
        }

        byte[] written() {
            return text.utf8();
        }
    }
}
