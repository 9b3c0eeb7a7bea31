package vn.vanthu.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** The pages, under {@code /app}. */
@ApplicationPath("/app")
public class PagesApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(Resources.inPackagesNamed("web"));
        classes.add(RefusalPage.class);
        classes.add(PageResponse.class);
        return classes;
    }
}
