package vn.vanthu.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import vn.vanthu.platform.text.Bundles;

/** The language of this request: the one chosen by the switch, Vietnamese otherwise. */
@RequestScoped
public class Language {

    static final String COOKIE = "LANGUAGE";

    @Inject
    private HttpServletRequest request;

    public Locale locale() {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return "en".equals(cookie.getValue()) ? Bundles.ENGLISH : Bundles.VIETNAMESE;
                }
            }
        }
        return Bundles.VIETNAMESE;
    }
}
