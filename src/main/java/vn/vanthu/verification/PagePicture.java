package vn.vanthu.verification;

import java.util.List;

/**
 * A page as it looks, with the places of its signatures marked by their numbers.
 *
 * @param page number from 1
 * @param png the picture; the array is not to be changed
 * @param signatures numbers of the signatures marked, counted from 1 in the order in which they were made
 */
public record PagePicture(int page, byte[] png, List<Integer> signatures) {

    public PagePicture {
        signatures = List.copyOf(signatures);
    }
}
