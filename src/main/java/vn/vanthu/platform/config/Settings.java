package vn.vanthu.platform.config;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The installation's settings by name, with the defaults of {@code config/microprofile-config.properties}.
 *
 * <p>Values are read at each call, so that nothing holds a stale copy; callers that need a value often keep it.
 */
public final class Settings {

    private Settings() {}

    /** The folder that holds everything that must be kept; absolute. */
    public static Path dataFolder() {
        return Path.of(text("vanthu.data.folder")).toAbsolutePath().normalize();
    }

    /** A setting that has a default. Throws {@link java.util.NoSuchElementException} for an unknown name. */
    public static String text(String name) {
        return config().getValue(name, String.class);
    }

    /** A setting that may be left empty. */
    public static Optional<String> optional(String name) {
        return config().getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    public static boolean flag(String name) {
        return config().getValue(name, Boolean.class);
    }

    public static int number(String name) {
        return config().getValue(name, Integer.class);
    }

    private static Config config() {
        return ConfigProvider.getConfig(Settings.class.getClassLoader());
    }
}
