package vn.vanthu.platform.web;

import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The pages, under {@code /app}. */
@ApplicationPath("/app")
public class PagesApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(Resources.inPackagesNamed("web"));
        classes.add(RefusalPage.class);
        return classes;
    }

    /** {@link ForgeryGuard} guards pages, uploads and API alike; the framework's own guard knows only plain forms. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.OFF);
    }
}
