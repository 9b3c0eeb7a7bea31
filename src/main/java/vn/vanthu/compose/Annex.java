package vn.vanthu.compose;

import java.util.List;
import java.util.Objects;

/**
 * An annex in the same file. It starts on a page of its own and its pages are counted by themselves.
 *
 * @param title title below {@code Phụ lục}; printed in capitals
 */
public record Annex(String title, List<Block> body) {

    public Annex {
        Objects.requireNonNull(title);
        body = List.copyOf(body);
    }
}
