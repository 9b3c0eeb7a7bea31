package vn.vanthu.system;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every page and every endpoint of the API, as its classes declare it: {@code GET /app/outgoing/{id}}. */
final class Endpoints {

    private Endpoints() {}

    static Set<String> declared() {
        Set<String> endpoints = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.vanthu")) {
            String home = type.getPackageName();
            if (type.isAnnotatedWith(Path.class) && (home.endsWith(".web") || home.endsWith(".api"))) {
                collect(type.reflect(), home.endsWith(".api") ? "/api" : "/app", endpoints);
            }
        }
        return endpoints;
    }

    private static void collect(Class<?> type, String root, Set<String> endpoints) {
        String base = root + "/" + type.getAnnotation(Path.class).value();
        for (Method method : type.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            String address = tidy(path == null ? base : base + "/" + path.value());
            verbs(method).forEach(verb -> endpoints.add(verb + " " + address));
        }
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                .map(annotation -> annotation.getAnnotation(HttpMethod.class).value());
    }

    private static String tidy(String path) {
        String plain = path.replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(\\{[^}]*}[^{}]*)*}", "{$1}")
                .replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
