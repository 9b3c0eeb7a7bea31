package vn.vanthu.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** The API, under {@code /api}. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(Resources.inPackagesNamed("api"));
        classes.add(RefusalProblem.class);
        return classes;
    }
}
