package vn.vanthu.compose;

import java.util.List;
import java.util.Objects;

/**
 * Authority, office and name of a person who signs (ô 7a and 7b).
 *
 * @param authority the lines above the signature, for instance {@code KT. GIÁM ĐỐC} and {@code PHÓ GIÁM ĐỐC}
 * @param name full name of the person
 */
public record SignatureBlock(List<String> authority, String name) {

    /** No one yet. */
    public static final SignatureBlock NONE = new SignatureBlock(List.of(), "");

    public SignatureBlock {
        authority = List.copyOf(authority);
        Objects.requireNonNull(name);
    }
}
