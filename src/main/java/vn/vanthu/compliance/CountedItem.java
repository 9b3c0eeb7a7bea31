package vn.vanthu.compliance;

import java.time.LocalDate;
import java.util.List;

/**
 * One document or dossier behind a number.
 *
 * @param id of the document or dossier; 0 for a dossier that was not opened
 * @param agencyId whose it is
 * @param agency its name
 * @param unit name of its unit; empty while it has none
 * @param type name of the type of document; empty for a dossier
 * @param notation number and symbol
 * @param subject trích yếu, or the title of the dossier
 * @param who the signatory, or the author of a received document; empty for a dossier
 * @param date of the issue, of the registration, or of the opening; null for a dossier that was not opened
 * @param part code of the part of the measure in which it is counted
 * @param reasons what is to be said of it, such as what the signature check found; in Vietnamese
 * @param due the deadline by which it is measured, or null
 * @param done when it was done, or null
 * @param minutes working time, or null where none is measured
 */
public record CountedItem(
        long id,
        long agencyId,
        String agency,
        String unit,
        String type,
        String notation,
        String subject,
        String who,
        LocalDate date,
        String part,
        List<String> reasons,
        LocalDate due,
        LocalDate done,
        Long minutes) {

    public CountedItem {
        reasons = List.copyOf(reasons);
    }
}
