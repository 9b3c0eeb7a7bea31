package vn.vanthu.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.organisation.Actor;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.PageRemark;
import vn.vanthu.outgoing.PageRemarks;

/**
 * A remark in the list beside the pages.
 *
 * @param number of the remark within the document, from 1: it stays the same whichever version is shown
 * @param settleable whether the reader may settle and reopen it
 */
public record RemarkLine(int number, PageRemark remark, boolean settleable) {

    static List<RemarkLine> of(Actor actor, OutgoingDocument document, PageRemarks remarks) {
        List<RemarkLine> lines = new ArrayList<>();
        for (PageRemark remark : remarks.of(actor, document.id())) {
            lines.add(new RemarkLine(lines.size() + 1, remark, remarks.settleable(actor, document, remark)));
        }
        return lines;
    }

    boolean isOn(int version) {
        return remark.place().version() == version;
    }
}
