package vn.vanthu.incoming.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The scans that this session uploaded, so that a form that comes back with a mistake does not need its file again, and
 * nobody can name a file that they did not send.
 */
@SessionScoped
public class UploadedScans implements Serializable {

    private static final long serialVersionUID = 1;

    private final Map<String, String> names = new HashMap<>();

    void keep(String sha256, String name) {
        names.put(sha256, name);
    }

    /** The name under which the session uploaded these bytes. */
    Optional<String> name(String sha256) {
        return Optional.ofNullable(names.get(sha256));
    }

    void forget(String sha256) {
        names.remove(sha256);
    }
}
