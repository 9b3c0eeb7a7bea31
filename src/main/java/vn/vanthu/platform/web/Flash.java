package vn.vanthu.platform.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One message that survives the redirect after an act: {@code flash.done("outgoing.issued", number)}. */
@SessionScoped
@Named("notice")
public class Flash implements Serializable {

    private static final long serialVersionUID = 1;

    private String kind;
    private String key;
    private List<String> arguments = List.of();

    /** The act was done. */
    public void done(String textKey, Object... textArguments) {
        keep("success", textKey, textArguments);
    }

    /** Something the person should know, which is no success. */
    public void warn(String textKey, Object... textArguments) {
        keep("warning", textKey, textArguments);
    }

    /** The act was refused; nothing changed. */
    public void refused(String textKey, Object... textArguments) {
        keep("danger", textKey, textArguments);
    }

    private void keep(String newKind, String newKey, Object... newArguments) {
        this.kind = newKind;
        this.key = newKey;
        this.arguments =
                java.util.Arrays.stream(newArguments).map(String::valueOf).toList();
    }

    /** For the frame: the message once, then nothing; null when there is none. */
    public Message getTake() {
        if (key == null) {
            return null;
        }
        Message message = new Message(kind, key, arguments);
        key = null;
        return message;
    }

    /** A kept message. */
    public static final class Message {

        private final String kind;
        private final String key;
        private final List<String> arguments;

        Message(String kind, String key, List<String> arguments) {
            this.kind = kind;
            this.key = key;
            this.arguments = arguments;
        }

        public String getKind() {
            return kind;
        }

        public String getKey() {
            return key;
        }

        public List<String> getArguments() {
            return arguments;
        }
    }
}
