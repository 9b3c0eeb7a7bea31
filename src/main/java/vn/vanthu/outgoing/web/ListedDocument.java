package vn.vanthu.outgoing.web;

import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingRow;
import vn.vanthu.platform.web.Format;
import vn.vanthu.platform.web.Texts;

/** A row of the list as it is read: every cell a property, because fifty rows of calls would cost half of the page. */
public final class ListedDocument {

    private final OutgoingDocument document;
    private final OutgoingRow row;
    private final Texts texts;
    private final Format format;

    ListedDocument(OutgoingRow row, Texts texts, Format format) {
        this.document = row.document();
        this.row = row;
        this.texts = texts;
        this.format = format;
    }

    public long getId() {
        return document.id();
    }

    public String getNotation() {
        return document.notation().orElseGet(() -> texts.get("outgoing.no-number"));
    }

    public String getDate() {
        return format.date(document.documentDate());
    }

    public boolean isUrgent() {
        return document.urgency().isImmediate();
    }

    public String getUrgency() {
        return texts.get("document.urgency." + document.urgency().ordinal());
    }

    public String getSubject() {
        return document.subject().isEmpty() ? texts.get("outgoing.no-subject") : document.subject();
    }

    public String getUnit() {
        return row.unit();
    }

    public String getDrafter() {
        return row.drafter();
    }

    public String getState() {
        return document.state().name();
    }

    public String getStateName() {
        return texts.get("outgoing.state." + document.state());
    }
}
