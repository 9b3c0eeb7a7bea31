package vn.vanthu.compose;

import java.util.List;

/**
 * A report laid out.
 *
 * @param pdf a tagged PDF/A-2a file; the array belongs to the receiver
 * @param pages number of pages
 * @param signatures where the images of the signatures go, in the order of the report's signatures
 */
public record RenderedReport(byte[] pdf, int pages, List<Place> signatures) {

    public RenderedReport {
        signatures = List.copyOf(signatures);
    }
}
