package vn.vanthu.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.platform.text.Bundles;

/**
 * The texts of the request's language, for views: {@code #{t['outgoing.title']}}, and with arguments
 * {@code #{t.of('outgoing.days-left', 3)}}.
 */
@RequestScoped
@Named("t")
public class Texts extends AbstractMap<String, String> {

    @Inject
    private Language language;

    @Override
    public String get(Object key) {
        return Bundles.text(language.locale(), String.valueOf(key), List.of());
    }

    public String of(String key, Object argument) {
        return Bundles.text(language.locale(), key, List.of(argument));
    }

    public String of(String key, Object first, Object second) {
        return Bundles.text(language.locale(), key, List.of(first, second));
    }

    public String of(String key, Object first, Object second, Object third) {
        return Bundles.text(language.locale(), key, List.of(first, second, third));
    }

    public String of(String key, List<?> arguments) {
        return Bundles.text(language.locale(), key, arguments);
    }

    /** {@code vi} or {@code en}. */
    public String getLanguage() {
        return language.locale().getLanguage();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Bundles.texts(language.locale()).entrySet();
    }
}
