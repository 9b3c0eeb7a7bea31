package vn.vanthu.outgoing;

import vn.vanthu.document.CopyKind;

/**
 * A certified copy as typed.
 *
 * @param kind which of the three
 * @param sourceNotation number and symbol of what is copied
 * @param sourceAuthor who issued it
 * @param subject its trích yếu
 */
public record CopyForm(CopyKind kind, String sourceNotation, String sourceAuthor, String subject) {

    public CopyForm {
        sourceNotation = sourceNotation.strip();
        sourceAuthor = sourceAuthor.strip();
        subject = subject.strip().replaceAll("\\s+", " ");
    }
}
