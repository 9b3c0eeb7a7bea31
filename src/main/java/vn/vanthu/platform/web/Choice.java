package vn.vanthu.platform.web;

/**
 * An option of a {@code <select>}, ready for the view {@code /WEB-INF/frame/choices.xhtml}: its parts are properties,
 * which views read far faster than they call methods.
 */
public final class Choice {

    private final String value;
    private final String label;
    private final boolean chosen;

    /**
     * An option.
     *
     * @param value what the form sends
     * @param label what people read
     * @param chosen what the form holds now; the option is selected when it equals the value
     */
    public Choice(Object value, String label, String chosen) {
        this.value = String.valueOf(value);
        this.label = label;
        this.chosen = this.value.equals(chosen);
    }

    public String getValue() {
        return value;
    }

    public String getLabel() {
        return label;
    }

    /** {@code selected}, or null, for which the view writes no attribute at all. */
    public String getSelected() {
        return chosen ? "selected" : null;
    }
}
