package vn.vanthu.compliance;

/** What a fact is about, and where it stands. */
public enum FactKind {
    /** An issued document; its date is that of the issue. */
    OUTGOING(
            "signing_fact f join position s on s.id = f.signatory_position_id", "f.issued_on", "f.type", "s.person_id"),
    /** A received document; its date is that of the registration. */
    INCOMING("incoming_fact f", "f.arrived_on", "f.type", "cast(null as bigint)"),
    /** A line of a file plan; it belongs to its year as a whole. */
    DOSSIER("dossier_fact f", "make_date(f.year, 1, 1)", "cast(null as text)", "cast(null as bigint)");

    private final String table;
    private final String date;
    private final String type;
    private final String signatory;

    FactKind(String table, String date, String type, String signatory) {
        this.table = table;
        this.date = date;
        this.type = type;
        this.signatory = signatory;
    }

    String table() {
        return table;
    }

    String date() {
        return date;
    }

    String type() {
        return type;
    }

    /** The person who signed. */
    String signatory() {
        return signatory;
    }
}
