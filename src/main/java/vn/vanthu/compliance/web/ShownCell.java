package vn.vanthu.compliance.web;

/** A number and the address of the documents behind it. */
public final class ShownCell {

    private final String text;
    private final String link;

    ShownCell(String text, String link) {
        this.text = text;
        this.link = link;
    }

    public String getText() {
        return text;
    }

    public String getLink() {
        return link;
    }
}
