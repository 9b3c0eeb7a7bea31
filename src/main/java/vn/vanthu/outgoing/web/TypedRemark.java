package vn.vanthu.outgoing.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import vn.vanthu.outgoing.PagePlace;

/** The fields of a remark as typed; the place in per cent of the page. */
public class TypedRemark {

    @FormParam("version")
    @DefaultValue("0")
    private int version;

    @FormParam("page")
    @DefaultValue("1")
    private String page = "1";

    @FormParam("left")
    @DefaultValue("10")
    private String left = "10";

    @FormParam("top")
    @DefaultValue("10")
    private String top = "10";

    @FormParam("text")
    @DefaultValue("")
    private String text = "";

    public int version() {
        return version;
    }

    public String page() {
        return page;
    }

    public String left() {
        return left;
    }

    public String top() {
        return top;
    }

    public String text() {
        return text;
    }

    /** Throws {@link vn.vanthu.outgoing.InvalidDraft} for what is no place on a page. */
    PagePlace place() {
        return new PagePlace(version, (int) number(page), number(left) / 100, number(top) / 100);
    }

    /** A place without a number is no place. */
    private static double number(String typed) {
        String digits = typed.strip().replace(',', '.');
        return digits.matches("\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(digits) : -1;
    }
}
