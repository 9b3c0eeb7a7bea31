package vn.vanthu.platform.web;

import java.net.URI;
import java.util.regex.Pattern;

/** Where a browser is led after an act: a page of ours, whatever the request asked for. */
public final class ReturnAddress {

    private static final URI HOME = URI.create("/app");
    private static final Pattern PAGE = Pattern.compile("/app([/?][A-Za-z0-9/?&=%._~,:;+@!$'()*-]*)?");

    private ReturnAddress() {}

    /** The address when it is a plain path to one of our pages, otherwise the first page. */
    public static URI of(String wanted) {
        boolean ours = wanted != null && PAGE.matcher(wanted).matches() && !wanted.contains("//");
        try {
            return ours ? URI.create(wanted) : HOME;
        } catch (IllegalArgumentException e) {
            return HOME; // a broken percent code
        }
    }
}
