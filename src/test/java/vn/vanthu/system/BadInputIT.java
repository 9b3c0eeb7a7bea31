package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes wrong in an office every day: each gets an answer that says what to do, and nothing typed is lost. */
@ExtendWith(SharedServer.class)
class BadInputIT {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final Server server;
    private final Sql sql;
    private String commune;
    private String signatory;

    BadInputIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
    }

    @BeforeEach
    void lookUp() {
        commune = sql.one("select id from agency where code = 'H99.50.01'");
        signatory = sql.one("select min(r.position_id) from position_role r join position p on p.id = r.position_id"
                + " where r.role = 'SIGNATORY' and p.agency_id = (select id from agency where code = 'H99.10')");
    }

    @Test
    void aFileThatIsNoSoundPdfIsRefusedAndTheFormKept() throws Exception {
        refused("thư.pdf", "Đây là thư, không phải PDF".getBytes(StandardCharsets.UTF_8), "không phải PDF");
        byte[] sound = pdf(false);
        refused("hỏng.pdf", Arrays.copyOf(sound, sound.length / 2), "hỏng");
        refused("khóa.pdf", pdf(true), "mật khẩu");
        refused("trống.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "hỏng");
    }

    @Test
    void aHugeFileIsRefusedWithTheLimit() {
        byte[] huge = new byte[101 * 1024 * 1024];
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, huge, 0, 9);
        refused("lớn.pdf", huge, "MB");
    }

    private void refused(String name, byte[] content, String sentence) {
        String subject = "về việc tải lên tệp " + name;
        Answer answer = Visitor.signedIn(server, "an.nguyen")
                .upload("/app/outgoing/new", draft(subject, "UPLOADED"), "file", name, content);
        assertThat(answer.status()).as(name).isIn(413, 422);
        assertThat(answer.text()).as(name).contains(sentence, subject, "Nội dung đã nhập");
    }

    @Test
    void aWrongPinSignsNothingAndTheRightOneStillDoes() {
        Desk desk = desk();
        long id = desk.awaitingSignature("về việc nhập sai mã PIN", commune, signatory);
        Visitor head = Visitor.signedIn(server, "giang.vo");
        String page = "/app/outgoing/" + id + "/sign";
        Answer wrong = head.post(page, Map.of("version", version(head.get(page)), "pin", "sai-ma-pin"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Mã PIN không đúng").doesNotContain("sai-ma-pin");
        assertThat(state(id)).isEqualTo("AWAITING_SIGNATURE");
        Answer right = head.post(page, Map.of("version", version(wrong), "pin", Visitor.PASSWORD));
        assertThat(right.status()).as(right.toString()).isEqualTo(303);
        assertThat(state(id)).isEqualTo("SIGNED");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothTexts() {
        Visitor first = Visitor.signedIn(server, "an.nguyen");
        Visitor second = Visitor.signedIn(server, "an.nguyen");
        String edit = path(first.post("/app/outgoing/new", draft("bản đầu tiên", "COMPOSED")));
        Map<String, String> mine = new LinkedHashMap<>(draft("bản của người thứ nhất", "COMPOSED"));
        mine.put("version", version(first.get(edit)));
        Map<String, String> theirs = new LinkedHashMap<>(draft("bản của người thứ hai", "COMPOSED"));
        theirs.put("version", version(second.get(edit)));
        assertThat(first.post(edit, mine).status()).isEqualTo(303);
        Answer stale = second.post(edit, theirs);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Bản đã lưu", "bản của người thứ nhất", "bản của người thứ hai");
        assertThat(first.get(edit).text()).contains("bản của người thứ nhất").doesNotContain("người thứ hai");
    }

    @Test
    void aDoubleClickNumbersOnce() throws Exception {
        long id = desk().signedDocument("về việc bấm hai lần", commune, signatory);
        Visitor clerk = Visitor.signedIn(server, "dung.pham");
        String version = version(clerk.get("/app/outgoing/" + id));
        List<Answer> answers = atOnce(
                () -> clerk.post("/app/outgoing/" + id + "/acts/NUMBER", Map.of("version", version)),
                () -> clerk.post("/app/outgoing/" + id + "/acts/NUMBER", Map.of("version", version)));
        assertThat(answers).allMatch(answer -> answer.status() < 500).anyMatch(answer -> answer.status() == 303);
        assertThat(state(id)).isEqualTo("NUMBERED");
        assertThat(sql.one("select count(*) from register_number where holder = 'outgoing:" + id + "'"))
                .isEqualTo("1");
        assertThat(sql.one("select count(*) from outgoing_step where act = 'NUMBER' and document_id = " + id))
                .isEqualTo("1");
    }

    @Test
    void twoClerksAtOnceGetNeighbouringNumbers() throws Exception {
        Desk desk = desk();
        long one = desk.signedDocument("về việc cấp số cùng lúc, văn bản thứ nhất", commune, signatory);
        long two = desk.signedDocument("về việc cấp số cùng lúc, văn bản thứ hai", commune, signatory);
        Visitor left = Visitor.signedIn(server, "dung.pham");
        Visitor right = Visitor.signedIn(server, "dung.pham");
        Map<String, String> first = Map.of("version", version(left.get("/app/outgoing/" + one)));
        Map<String, String> second = Map.of("version", version(right.get("/app/outgoing/" + two)));
        List<Answer> answers = atOnce(
                () -> left.post("/app/outgoing/" + one + "/acts/NUMBER", first),
                () -> right.post("/app/outgoing/" + two + "/acts/NUMBER", second));
        assertThat(answers).allMatch(answer -> answer.status() == 303);
        assertThat(sql.one("select max(number) - min(number) from outgoing_document where id in (" + one + "," + two
                        + ")"))
                .isEqualTo("1");
    }

    @Test
    void aTabLeftOpenSaysThatSomebodyActed() {
        long id = desk().awaitingSignature("về việc để thẻ mở", commune, signatory);
        Visitor head = Visitor.signedIn(server, "giang.vo");
        String old = version(head.get("/app/outgoing/" + id));
        head.post("/app/outgoing/" + id + "/sign", Map.of("version", old, "pin", Visitor.PASSWORD));
        Answer late = head.post(
                "/app/outgoing/" + id + "/acts/SEND_BACK",
                Map.of("version", old, "comment", "xem lại", "to", "RETURNED"));
        assertThat(late.status()).as(late.toString()).isEqualTo(303);
        assertThat(head.get("/app/outgoing/" + id).text()).contains("Đã có người thao tác trên văn bản này");
        assertThat(state(id)).isEqualTo("SIGNED");
    }

    @Test
    void whatWasTypedComesBackAfterTheSessionEnded() {
        assumeTrue(Screens.available(), "needs Chromium, see config/install-test-tools.sh");
        try (Screens screens = new Screens(server)) {
            Page page = screens.of("an.nguyen");
            page.navigate("/app/dossiers");
            page.navigate("/app/outgoing/new");
            page.context().clearCookies();
            page.getByLabel("Trích yếu").fill("về việc phiên làm việc kết thúc giữa chừng");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu dự thảo"))
                    .click();
            page.waitForURL("**/app/sign-in**");
            assertThat(page.content()).contains("Phiên làm việc đã kết thúc");
            page.getByLabel("Tên đăng nhập").fill("an.nguyen");
            page.getByLabel("Mật khẩu").fill(Visitor.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                    .click();
            page.waitForURL("**/app/outgoing/new");
            page.locator("#kept-form").waitFor();
            assertThat(page.getByLabel("Trích yếu").inputValue())
                    .isEqualTo("về việc phiên làm việc kết thúc giữa chừng");
        }
    }

    private Desk desk() {
        Desk desk = new Desk(server, "an.nguyen", "chi.le", "dung.pham", "giang.vo");
        desk.open();
        return desk;
    }

    private Map<String, String> draft(String subject, String source) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("type", "OFFICIAL_LETTER");
        form.put("subject", subject);
        form.put("source", source);
        form.put("addressees", "Các cơ quan liên quan");
        form.put("agencies", commune);
        form.put("recipients", "- Như trên;\n- Lưu: VT.");
        form.put("body", "Nội dung đã nhập.");
        form.put("signatory", signatory);
        form.put("then", "save");
        return form;
    }

    private String state(long id) {
        return sql.one("select state from outgoing_document where id = " + id);
    }

    private static String path(Answer answer) {
        return URI.create(answer.location()).getPath();
    }

    private static String version(Answer page) {
        Matcher matcher = VERSION.matcher(page.text());
        assertThat(matcher.find()).as("a version in " + page).isTrue();
        return matcher.group(1);
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> two) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(List.of(one, two))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static byte[] pdf(boolean locked) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (locked) {
                document.protect(new StandardProtectionPolicy("chủ", "người đọc", new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
