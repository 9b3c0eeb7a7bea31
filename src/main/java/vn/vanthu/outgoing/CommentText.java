package vn.vanthu.outgoing;

import java.util.Map;

/** What people type about a document: something, and no book. */
final class CommentText {

    private static final int LONGEST = 2000;

    private CommentText() {}

    /**
     * The text without blanks around it.
     *
     * @throws InvalidDraft without a text, or with one over 2000 characters
     */
    static String checked(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new InvalidDraft(
                    Map.of("reason", text.isEmpty() ? "outgoing.comment.missing" : "outgoing.comment.long"));
        }
        return text;
    }
}
