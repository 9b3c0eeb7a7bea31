package vn.vanthu.platform.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the classes that serve pages ({@code …web}) or the API ({@code …api}) among the beans of the application. */
final class Resources {

    private Resources() {}

    static Set<Class<?>> inPackagesNamed(String technology) {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.getPackageName().startsWith("vn.vanthu."))
                .filter(type -> type.getPackageName().endsWith("." + technology))
                .filter(type -> type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))
                .collect(Collectors.toSet());
    }
}
