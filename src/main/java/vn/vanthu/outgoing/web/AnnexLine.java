package vn.vanthu.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vanthu.outgoing.AnnexFile;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;

/**
 * A file beside the main document, for views.
 *
 * @param place from 1
 * @param number which annex it is, from 1; 0 for a data file
 * @param finding name of what was found of the agency's signature; empty before the issue and for a data file
 * @param reasons why it is not valid
 */
public record AnnexLine(int place, int number, AnnexFile file, String finding, List<String> reasons) {

    /** @param found by place from 0 */
    static List<AnnexLine> of(List<AnnexFile> files, Map<Integer, FileFacts> found) {
        List<AnnexLine> lines = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < files.size(); i++) {
            AnnexFile file = files.get(i);
            number += file.isAnnex() ? 1 : 0;
            FileFacts facts = found.get(i);
            lines.add(new AnnexLine(
                    i + 1,
                    file.isAnnex() ? number : 0,
                    file,
                    facts == null ? "" : facts.agency().name(),
                    facts == null ? List.of() : facts.reasons()));
        }
        return lines;
    }
}
