package vn.vanthu.dossier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a line of the file plan is after an act on it or its dossier. Fired synchronously in the transaction of the act:
 * an observer that throws undoes the act.
 *
 * @param planEntryId of the line
 * @param agencyId whose plan it is
 * @param unitId that was to keep the dossier when it was opened; while none is, that is to keep it
 * @param year of the plan
 * @param symbol số, ký hiệu hồ sơ
 * @param title tiêu đề
 * @param dossierId of the dossier; empty while none was opened
 * @param openedOn date of office
 * @param closedOn date of office; empty while it is open
 * @param items how many documents are in it
 */
public record DossierProgress(
        long planEntryId,
        long agencyId,
        long unitId,
        int year,
        String symbol,
        String title,
        Optional<Long> dossierId,
        Optional<LocalDate> openedOn,
        Optional<LocalDate> closedOn,
        int items) {

    /** Of a line from which nothing was opened. */
    public static DossierProgress of(FilePlanEntry entry) {
        return new DossierProgress(
                entry.id(),
                entry.agencyId(),
                entry.unit().id(),
                entry.year(),
                entry.symbol(),
                entry.title(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** Of a dossier as it stands. */
    public static DossierProgress of(Dossier dossier) {
        return new DossierProgress(
                dossier.entry().id(),
                dossier.agencyId(),
                dossier.entry().unit().id(),
                dossier.entry().year(),
                dossier.symbol(),
                dossier.title(),
                Optional.of(dossier.id()),
                Optional.of(dossier.openedOn()),
                dossier.closedOn(),
                dossier.itemCount());
    }
}
