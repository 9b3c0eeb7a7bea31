package vn.vanthu.system;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of one agency who bring a document from the draft to its issue, over the pages, as fast as they can. */
final class Desk {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern ID = Pattern.compile("/app/outgoing/(\\d+)");

    private final Server server;
    private final String officerName;
    private final String headName;
    private final String clerkName;
    private final String signatoryName;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private Visitor officer;
    private Visitor head;
    private Visitor clerk;
    private Visitor signatory;

    Desk(Server server, String officer, String head, String clerk, String signatory) {
        this.server = server;
        this.officerName = officer;
        this.headName = head;
        this.clerkName = clerk;
        this.signatoryName = signatory;
    }

    /** Everybody signs in, as after every restart. */
    void open() {
        officer = Visitor.signedIn(server, officerName);
        head = Visitor.signedIn(server, headName);
        clerk = Visitor.signedIn(server, clerkName);
        signatory = Visitor.signedIn(server, signatoryName);
    }

    String clerkName() {
        return clerkName;
    }

    /** What the server confirmed: {@code NUMBER 17}, {@code ISSUE 17}, … */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** A new document up to the signatory's signature; its id. */
    long signedDocument(String subject, String recipientAgency, String signatoryPosition) {
        long id = awaitingSignature(subject, recipientAgency, signatoryPosition);
        sign(id);
        return id;
    }

    /** The signature of a document that awaits it. */
    void sign(long id) {
        Answer form = signatory.get("/app/outgoing/" + id + "/sign");
        confirm(
                "SIGN",
                id,
                signatory.post(
                        "/app/outgoing/" + id + "/sign", Map.of("version", version(form), "pin", Visitor.PASSWORD)));
    }

    /** A new document before the signatory; its id. */
    long awaitingSignature(String subject, String recipientAgency, String signatoryPosition) {
        long id = draft(subject, recipientAgency, signatoryPosition);
        pass(id);
        return id;
    }

    /** Both checks of a submitted document. */
    void pass(long id) {
        passContent(id);
        passForm(id);
    }

    void passForm(long id) {
        act(clerk, id, "PASS_FORM");
    }

    void passContent(long id) {
        act(head, id, "PASS_CONTENT");
    }

    /** A new document in the hands of the unit's head; its id. */
    long draft(String subject, String recipientAgency, String signatoryPosition) {
        return submitted(officer.post("/app/outgoing/new", form(subject, recipientAgency, signatoryPosition)));
    }

    /** The same with an annex in a file of its own. */
    long draftWithAnnex(String subject, String recipientAgency, String signatoryPosition, byte[] annex) {
        return submitted(officer.upload(
                "/app/outgoing/new",
                form(subject, recipientAgency, signatoryPosition),
                "annexes",
                "Phụ lục.pdf",
                annex));
    }

    private static Map<String, String> form(String subject, String recipientAgency, String signatoryPosition) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("type", "OFFICIAL_LETTER");
        form.put("subject", subject);
        form.put("source", "COMPOSED");
        form.put("addressees", "Các cơ quan liên quan");
        form.put("agencies", recipientAgency);
        form.put("recipients", "- Như trên;\n- Lưu: VT.");
        form.put("body", "Nội dung công văn được soạn để thử độ bền của hệ thống.");
        form.put("signatory", signatoryPosition);
        form.put("then", "submit");
        return form;
    }

    private long submitted(Answer answer) {
        Matcher id = ID.matcher(answer.status() == 303 ? answer.location() : "");
        if (!id.find() || answer.location().endsWith("/edit")) {
            throw new AssertionError("The draft was not submitted: " + answer);
        }
        acknowledged.add("SUBMIT " + id.group(1));
        return Long.parseLong(id.group(1));
    }

    void number(long id) {
        act(clerk, id, "NUMBER");
    }

    void issue(long id) {
        act(clerk, id, "ISSUE");
    }

    /** Runs until the work is done or the server is gone. */
    static void untilKilled(Runnable work) {
        try {
            work.run();
        } catch (UncheckedIOException gone) {
            // the connection broke: what was not confirmed may or may not have happened
        }
    }

    /** Both checks of a submitted document, each with initials on the sheet. */
    void initial(long id) {
        initial(head, id, "PASS_CONTENT");
        initial(clerk, id, "PASS_FORM");
    }

    private void initial(Visitor who, long id, String act) {
        String version = version(who.get("/app/outgoing/" + id));
        confirm(
                act,
                id,
                who.post("/app/outgoing/" + id + "/acts/" + act, Map.of("version", version, "initialled", "true")));
    }

    /** The head of the unit names another signatory, on the form of this version of the document. */
    Answer changeSignatory(long id, String version, String position, String why) {
        return head.post(
                "/app/outgoing/" + id + "/acts/CHANGE_SIGNATORY",
                Map.of("version", version, "position", position, "comment", why));
    }

    /** The head's page of a document. */
    Answer headsPage(long id) {
        return head.get("/app/outgoing/" + id);
    }

    /** The signatory sends it back to an earlier step. */
    void sendBack(long id, String to) {
        String version = version(signatory.get("/app/outgoing/" + id));
        confirm(
                "SEND_BACK",
                id,
                signatory.post(
                        "/app/outgoing/" + id + "/acts/SEND_BACK",
                        Map.of("version", version, "to", to, "comment", "cần xem lại")));
    }

    private void act(Visitor who, long id, String act) {
        Answer page = who.get("/app/outgoing/" + id);
        confirm(act, id, who.post("/app/outgoing/" + id + "/acts/" + act, Map.of("version", version(page))));
    }

    private void confirm(String act, long id, Answer answer) {
        if (answer.status() != 303) {
            throw new AssertionError(act + " of " + id + " was not confirmed: " + answer);
        }
        acknowledged.add(act + " " + id);
    }

    static String version(Answer page) {
        Matcher matcher = VERSION.matcher(page.text());
        if (!matcher.find()) {
            throw new AssertionError("No form on the page: " + page);
        }
        return matcher.group(1);
    }
}
