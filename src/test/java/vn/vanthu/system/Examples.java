package vn.vanthu.system;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Documents in known states for the walk over all permissions, by the names that {@code permissions.tsv} uses. The
 * documents are those of the demo's department; its unit for construction drafted or leads them.
 */
final class Examples {

    private static final String DEPARTMENT = "(select id from agency where code = 'H99.10')";
    private static final String UNIT = "(select min(id) from unit where symbol = 'QLXD')";

    private final Server server;
    private final Sql sql;

    Examples(Server server) {
        this.server = server;
        this.sql = new Sql(server);
    }

    Map<String, String> make() {
        server.awaitLog("The demo's year is complete");
        Desk desk = new Desk(server, "an.nguyen", "chi.le", "dung.pham", "giang.vo");
        desk.open();
        String signatory = sql.one("select min(r.position_id) from position_role r join position p on p.id ="
                + " r.position_id where r.role = 'SIGNATORY' and p.agency_id = " + DEPARTMENT);
        String commune = sql.one("select id from agency where code = 'H99.50.01'");
        Map<String, String> examples = new LinkedHashMap<>();
        String submitted = Long.toString(desk.draft("văn bản mẫu đang kiểm tra", commune, signatory));
        annex(submitted);
        examples.put("submitted", submitted);
        examples.put("awaiting", Long.toString(desk.awaitingSignature("văn bản mẫu chờ ký", commune, signatory)));
        examples.put("signed", Long.toString(desk.signedDocument("văn bản mẫu đã ký", commune, signatory)));
        examples.put( // one that nobody was asked about and no other unit got, so that roles alone decide
                "issued",
                sql.one("select min(d.id) from outgoing_document d join outgoing_version v on v.document_id = d.id"
                        + " where v.cause = 'SEALED' and d.state = 'ISSUED' and d.unit_id = " + UNIT
                        + " and not exists (select 1 from outgoing_consulted c where c.document_id = d.id)"
                        + " and not exists (select 1 from outgoing_unit r where r.document_id = d.id)"));
        examples.put("incoming", sql.one("select min(id) from incoming_document where lead_unit_id = " + UNIT));
        examples.put("consignment", sql.one("select min(id) from consignment where to_agency_id = " + DEPARTMENT));
        examples.put("dossier", sql.one("select min(id) from dossier where unit_id = " + UNIT));
        return examples;
    }

    /** The sheet once more as its own annex. */
    private void annex(String document) {
        String file = "0, 'Phụ lục 1.pdf', 'ANNEX', v.sha256, v.size, 1 from outgoing_version v where v.document_id = "
                + document;
        sql.run(
                "insert into outgoing_annex (document_id, ordinal, name, kind, sha256, size, pages) select v.document_id, "
                        + file);
        sql.run(
                "insert into outgoing_version_annex (version_id, ordinal, name, kind, sha256, size, pages) select v.id, "
                        + file);
    }
}
