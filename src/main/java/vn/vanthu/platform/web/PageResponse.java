package vn.vanthu.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Makes the page out of the name of a view that a page's method returned. */
@Provider
public class PageResponse implements ContainerResponseFilter {

    private static final String VIEW = ".xhtml";
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) throws IOException {
        if (answer.getEntity() instanceof String view && view.endsWith(VIEW)) {
            try {
                answer.setEntity(PageViews.render(request, view), null, PAGE);
            } catch (ServletException e) {
                throw new IOException("The view " + view + " was not rendered", e);
            }
        }
    }
}
