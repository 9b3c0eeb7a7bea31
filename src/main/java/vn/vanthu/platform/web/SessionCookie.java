package vn.vanthu.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import vn.vanthu.platform.config.Settings;

/** The session cookie: for our own pages alone, unreadable to scripts, and over TLS only where TLS is used. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setAttribute("SameSite", "Lax");
        cookie.setHttpOnly(true);
        cookie.setSecure(Settings.text("vanthu.public.url").startsWith("https:"));
    }
}
