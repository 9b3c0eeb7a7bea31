package vn.vanthu.verification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vanthu.platform.problem.Refusal;

/**
 * What came of checking one uploaded file: a result, or why there is none.
 *
 * @param name as the sender calls it
 * @param size in bytes
 * @param sha256 of its bytes, lower-case hexadecimal; empty when it was refused
 * @param checked the result; empty when it was refused
 * @param refusal why it was not checked; empty when it was
 * @param pictures pages that were drawn, if that was wanted
 */
public record CheckedUpload(
        String name,
        long size,
        String sha256,
        Optional<CheckedFile> checked,
        Optional<Refusal> refusal,
        List<PagePicture> pictures) {

    public CheckedUpload {
        Objects.requireNonNull(name, "name");
        pictures = List.copyOf(pictures);
        if (checked.isPresent() == refusal.isPresent()) {
            throw new IllegalArgumentException("either a result or a refusal");
        }
    }
}
