package vn.vanthu.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
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

    private Locale locale;

    @PostConstruct
    void open() {
        locale = language.locale();
    }

    @Override
    public String get(Object key) {
        return Bundles.text(locale, String.valueOf(key), List.of());
    }

    /** A text with one argument, or with those of a list; one method for both, which spares views the choice. */
    public String of(String key, Object argument) {
        return Bundles.text(locale, key, argument instanceof List<?> several ? several : List.of(argument));
    }

    public String of(String key, Object first, Object second) {
        return Bundles.text(locale, key, List.of(first, second));
    }

    public String of(String key, Object first, Object second, Object third) {
        return Bundles.text(locale, key, List.of(first, second, third));
    }

    /** {@code vi} or {@code en}. */
    public String getLanguage() {
        return locale.getLanguage();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Bundles.texts(locale).entrySet();
    }
}
