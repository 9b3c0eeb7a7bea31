package vn.vanthu.verification;

import java.util.Objects;
import java.util.Optional;
import vn.vanthu.platform.problem.Refusal;

/**
 * What came of checking one uploaded file: a result, or why there is none.
 *
 * @param name as the sender calls it
 * @param size in bytes
 * @param checked the result; empty when it was refused
 * @param refusal why it was not checked; empty when it was
 */
public record CheckedUpload(String name, long size, Optional<CheckedFile> checked, Optional<Refusal> refusal) {

    public CheckedUpload {
        Objects.requireNonNull(name, "name");
        if (checked.isPresent() == refusal.isPresent()) {
            throw new IllegalArgumentException("either a result or a refusal");
        }
    }
}
