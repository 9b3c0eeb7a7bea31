package vn.vanthu.system;

/** The demo's department at work for others: brings a document to where a person's own chapter begins. */
final class OfficeExample {

    private final Desk desk;
    private final String commune;
    private final String signatory;

    OfficeExample(Server server) {
        Sql sql = new Sql(server);
        desk = new Desk(server, "an.nguyen", "chi.le", "dung.pham", "giang.vo");
        desk.open();
        commune = sql.one("select id from agency where code = 'H99.50.01'");
        signatory = sql.one("select min(r.position_id) from position_role r join position p on p.id = r.position_id"
                + " join person n on n.id = p.person_id where r.role = 'SIGNATORY' and n.login = 'giang.vo'");
    }

    Desk desk() {
        return desk;
    }

    /** The position that signs. */
    String signatory() {
        return signatory;
    }

    long draft(String subject) {
        return desk.draft(subject, commune, signatory);
    }

    long awaitingSignature(String subject) {
        return desk.awaitingSignature(subject, commune, signatory);
    }

    long signed(String subject) {
        return desk.signedDocument(subject, commune, signatory);
    }

    /** Signed, with an annex in a file of its own. */
    long signedWithAnnex(String subject, byte[] annex) {
        long id = desk.draftWithAnnex(subject, commune, signatory, annex);
        desk.pass(id);
        desk.sign(id);
        return id;
    }
}
