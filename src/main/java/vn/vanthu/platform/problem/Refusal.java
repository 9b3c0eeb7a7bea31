package vn.vanthu.platform.problem;

import java.util.List;

/**
 * An act that is refused for a reason the person can understand and mend. Thrown out of a use case it rolls the
 * transaction back, so nothing half done remains.
 *
 * <p>The message key is looked up in the bundles ({@code messages/<feature>_vi.properties}); the text says why and
 * what would help. Arguments must never hold a secret or the content of a document.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What sort of no it is; decides the HTTP status. */
    public enum Kind {
        /** The input is wrong: 422. */
        INVALID(422),
        /** Somebody else acted meanwhile, or the state forbids the act: 409. */
        CONFLICT(409),
        /** The person may not do this: 403. */
        NOT_PERMITTED(403),
        /** There is no such thing, or the person may not know that there is: 404. */
        NOT_FOUND(404),
        /** Larger than accepted: 413. */
        TOO_LARGE(413),
        /** Something this act needs is away for now: 503. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    public Refusal(Kind kind, String key, Object... arguments) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Refusal(Throwable cause, Kind kind, String key, Object... arguments) {
        this(kind, key, arguments);
        initCause(cause);
    }

    public Kind kind() {
        return kind;
    }

    /** Key of the sentence in the message bundles. */
    public String key() {
        return key;
    }

    /** What the sentence speaks of; never null. */
    public List<Object> arguments() {
        return arguments;
    }
}
