package vn.vanthu.compliance;

import java.time.LocalDate;

/** The columns of a list of facts, as {@link FactQueries} reads them. */
final class FactColumns {

    private FactColumns() {}

    /** @param named the day of which names of agencies and units are wanted */
    static String of(Measure measure, LocalDate named) {
        String own =
                switch (measure.kind()) {
                    case OUTGOING ->
                        "f.document_id as id, f.type as type, f.notation as notation, f.subject as subject,"
                                + " p.full_name as who, f.issued_on as date, f.reasons as reasons, cast(f.due_at at time"
                                + " zone 'Asia/Ho_Chi_Minh' as date) as due, f.recalled_on as done";
                    case INCOMING ->
                        "f.document_id as id, f.type as type, f.notation as notation, f.subject as subject,"
                                + " f.author as who, f.arrived_on as date, '' as reasons, " + due(measure)
                                + " as due, " + done(measure) + " as done";
                    case DOSSIER ->
                        "coalesce(f.dossier_id, 0) as id, '' as type, f.symbol as notation,"
                                + " f.title as subject, '' as who, f.opened_on as date, '' as reasons,"
                                + " cast(null as date) as due, f.closed_on as done";
                };
        return own + ", f.agency_id as agency_id, " + FactSql.agencyName(named) + " as agency, coalesce("
                + FactSql.unitName(named) + ", '') as unit, " + measure.partOf() + " as part, " + measure.minutes()
                + " as minutes";
    }

    private static String due(Measure measure) {
        return switch (measure) {
            case TASKS -> "f.first_deadline";
            case REGISTERED -> "f.register_by";
            case DIRECTED -> "f.direct_by";
            default -> "f.deadline";
        };
    }

    private static String done(Measure measure) {
        return switch (measure) {
            case REGISTERED -> "f.arrived_on";
            case DIRECTED -> "f.directed_on";
            default -> "f.finished_on";
        };
    }
}
