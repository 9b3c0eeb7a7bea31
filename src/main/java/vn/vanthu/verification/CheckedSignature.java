package vn.vanthu.verification;

import java.util.Objects;
import java.util.Optional;
import vn.vanthu.validation.SignatureReport;

/**
 * One signature or document time-stamp with its holder in the directory.
 *
 * @param report what the engine found
 * @param holder whose certificate it is here; empty for one that is not in the registry
 */
public record CheckedSignature(SignatureReport report, Optional<Holder> holder) {

    public CheckedSignature {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(holder, "holder");
    }
}
