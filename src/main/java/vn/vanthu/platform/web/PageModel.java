package vn.vanthu.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What a page hands to its view, by the names under which the view asks for it. */
@RequestScoped
public class PageModel {

    @Inject
    private HttpServletRequest request;

    /** Hands a value to the view; null takes the name away. */
    public void put(String name, Object value) {
        request.setAttribute(name, value);
    }

    /** What was handed over under a name, or null. */
    public Object get(String name) {
        return request.getAttribute(name);
    }
}
