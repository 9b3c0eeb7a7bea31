package vn.vanthu.compliance;

/** What a fact is about, and where it stands. */
public enum FactKind {
    /** An issued document; its date is that of the issue. */
    OUTGOING(
            "signing_fact f",
            " join position s on s.id = f.signatory_position_id",
            "f.document_id",
            "f.issued_on",
            "f.type",
            "s.person_id",
            "f.issued_on desc, f.document_id desc"),
    /** A received document; its date is that of the registration. */
    INCOMING(
            "incoming_fact f",
            "",
            "f.document_id",
            "f.arrived_on",
            "f.type",
            "cast(null as bigint)",
            "f.arrived_on desc, f.document_id desc"),
    /** A line of a file plan; it belongs to its year as a whole. */
    DOSSIER(
            "dossier_fact f",
            "",
            "f.plan_entry_id",
            "make_date(f.year, 1, 1)",
            "cast(null as text)",
            "cast(null as bigint)",
            "f.opened_on desc nulls last, coalesce(f.dossier_id, 0) desc, f.symbol");

    private final String table;
    private final String signing;
    private final String id;
    private final String date;
    private final String type;
    private final String signatory;
    private final String order;

    FactKind(String table, String signing, String id, String date, String type, String signatory, String order) {
        this.table = table;
        this.signing = signing;
        this.id = id;
        this.date = date;
        this.type = type;
        this.signatory = signatory;
        this.order = order;
    }

    String table() {
        return table;
    }

    /** The join that {@link #signatory} needs; may be empty. */
    String signing() {
        return signing;
    }

    /** The key of the fact. */
    String id() {
        return id;
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

    /** The newest first, no two at the same place. */
    String order() {
        return order;
    }
}
