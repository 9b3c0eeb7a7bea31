package vn.vanthu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.system.PageParts.button;
import static vn.vanthu.system.PageParts.exactly;
import static vn.vanthu.system.PageParts.link;
import static vn.vanthu.system.PageParts.openFromWork;
import static vn.vanthu.system.PageParts.says;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The manual of an officer (chuyên viên): writes, submits, follows, mends, files and finds documents. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficerManualIT extends PersonsManual {

    private static final String SUBJECT = "đề nghị rà soát công trình chậm tiến độ trên địa bàn";
    private static final String ASKED = "lấy ý kiến về vị trí trụ sở mới";

    private String document;

    OfficerManualIT(Server server) {
        super(
                server,
                "chuyen-vien",
                "Sổ tay chuyên viên",
                "Dành cho người soạn văn bản đi, xử lý văn bản đến và lập hồ sơ công việc.");
    }

    @Test
    @Order(1)
    void signsIn() {
        manual.chapter("Đăng nhập và xem việc của mình");
        Page an = screens.fresh(1440);
        manual.step("Mở địa chỉ của hệ thống, nhập tên đăng nhập và mật khẩu rồi bấm **Đăng nhập**.");
        an.navigate("/app/sign-in");
        an.getByLabel("Tên đăng nhập").fill("an.nguyen");
        an.getByLabel("Mật khẩu").fill(Visitor.PASSWORD);
        button(an, "Đăng nhập").click();
        manual.step("Trang **Việc của tôi** liệt kê những gì đang chờ bạn; bấm trích yếu để mở văn bản.");
        assertThat(an.locator("h1")).containsText("Việc của tôi");
        manual.picture(an, "Việc của tôi");
    }

    @Test
    @Order(2)
    void writesAndSubmits() {
        manual.chapter("Soạn và trình văn bản");
        Page an = screens.of("an.nguyen");
        manual.step("Chọn **Văn bản đi**, bấm **Soạn văn bản**.");
        an.navigate("/app/outgoing");
        link(an, "Soạn văn bản").click();
        manual.step("Chọn loại văn bản ở ô **Bắt đầu từ mẫu của loại văn bản**, bấm **Lấy mẫu**.");
        an.getByLabel("Bắt đầu từ mẫu của loại văn bản").selectOption(new SelectOption().setLabel("Công văn"));
        button(an, "Lấy mẫu").click();
        manual.step(
                "Nhập **Trích yếu** (không ghi “V/v”), **Kính gửi** và **Nội dung**. Mỗi dòng là một đoạn; “1.”, “a)” ở"
                        + " đầu dòng thành khoản, điểm. Bản xem trước hiện bên phải.");
        an.getByLabel("Trích yếu").fill(SUBJECT);
        an.getByLabel("Kính gửi").fill("Ủy ban nhân dân xã Tân Lập");
        an.getByLabel("Nội dung", exactly())
                .fill("Sở Xây dựng đề nghị Ủy ban nhân dân xã rà soát các công trình chậm tiến độ.\n"
                        + "1. Lập danh sách công trình.\n2. Nêu rõ nguyên nhân và thời hạn khắc phục.");
        manual.step(
                "Đánh dấu **Cơ quan nhận trong hệ thống**, ghi **Nơi nhận** như in trên văn bản (dòng cuối là “Lưu: VT,"
                        + " …”), chọn **Người ký**.");
        an.getByLabel(Pattern.compile("xã Tân Lập")).last().check();
        an.getByLabel("Nơi nhận", exactly()).fill("- Như trên;\n- Lưu: VT, QLXD.");
        an.waitForResponse("**/app/outgoing/preview", () -> an.getByLabel("Người ký")
                .selectOption(new SelectOption().setLabel("Võ Hoàng Giang, Giám đốc")));
        manual.picture(an, "Soạn văn bản, bên phải là bản xem trước");
        manual.step(
                "Bấm **Lưu dự thảo** để làm tiếp sau, hoặc **Trình** để chuyển trưởng đơn vị. Hệ thống tự lưu dự thảo"
                        + " trong lúc bạn gõ.");
        button(an, "Trình").click();
        says(an, "Đã trình trưởng đơn vị kiểm tra nội dung.");
        manual.step(
                "Trang văn bản cho thấy bản PDF, kết quả kiểm tra thể thức và quá trình: ai đã làm gì, văn bản đang ở"
                        + " đâu.");
        assertThat(an.locator("h1")).containsText("Chờ kiểm tra nội dung");
        document = an.url().replaceFirst(".*/app/", "/app/");
        manual.picture(an, "Văn bản đã trình");
    }

    @Test
    @Order(3)
    void mendsWhatIsSentBack() {
        manual.chapter("Sửa văn bản bị trả lại");
        Page chi = screens.of("chi.le");
        openFromWork(chi, SUBJECT);
        chi.getByText("Trả lại", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        chi.getByLabel("Lý do").first().fill("Bổ sung thời hạn báo cáo.");
        button(chi, "Trả lại").click();
        says(chi, "Đã trả lại.");

        Page an = screens.of("an.nguyen");
        manual.step(
                "Văn bản bị trả lại nằm trong **Việc của tôi**, nhóm “Bị trả lại, cần sửa”. Mở văn bản để đọc lý do trong"
                        + " phần **Quá trình**.");
        openFromWork(an, SUBJECT);
        if (an.url().endsWith("/edit")) {
            link(an, "Về trang văn bản").click();
        }
        assertThat(an.locator("main")).containsText("Bổ sung thời hạn báo cáo.");
        manual.step(
                "Bấm **Sửa**, sửa nội dung rồi bấm **Trình**. Các bước kiểm tra được làm lại từ đầu trên bản mới; bản cũ"
                        + " vẫn giữ để so sánh.");
        link(an, "Sửa").click();
        an.getByLabel("Nội dung", exactly())
                .fill("Sở Xây dựng đề nghị Ủy ban nhân dân xã rà soát các công trình chậm tiến độ.\n"
                        + "1. Lập danh sách công trình.\n2. Báo cáo Sở trước ngày 30 tháng này.");
        button(an, "Trình").click();
        says(an, "Đã trình trưởng đơn vị kiểm tra nội dung.");
        manual.step("Muốn rút văn bản đã trình, bấm **Rút lại** khi chưa ai kiểm tra.");
        assertThat(button(an, "Rút lại")).isVisible();
    }

    @Test
    @Order(4)
    void followsTheIssuedDocument() {
        manual.chapter("Theo dõi văn bản đã phát hành");
        long id = Long.parseLong(document.replaceAll("\\D+", ""));
        Desk desk = new Desk(server, "an.nguyen", "chi.le", "dung.pham", "giang.vo");
        desk.open();
        desk.pass(id);
        desk.sign(id);
        desk.number(id);
        desk.issue(id);
        Page an = screens.of("an.nguyen");
        manual.step(
                "Mở **Văn bản đi**, bấm trích yếu. Phần **Nơi nhận** cho biết từng nơi đã nhận, đã vào sổ, đã giao hay đã"
                        + " xử lý xong.");
        an.navigate(document);
        assertThat(an.locator("section[aria-labelledby=h-recipients]")).containsText("xã Tân Lập");
        manual.picture(an, "Văn bản đã phát hành");
        manual.step("Bấm **Tải tệp PDF** để lấy bản đã ký số và đóng dấu.");
        Download download = an.waitForDownload(() -> link(an, "Tải").first().click());
        assertThat(download.suggestedFilename()).endsWith(".pdf");
    }

    @Test
    @Order(5)
    void filesItInADossier() {
        manual.chapter("Lập hồ sơ công việc");
        Page an = screens.of("an.nguyen");
        manual.step("Chọn **Hồ sơ**, chọn một dòng của danh mục hồ sơ năm nay, bấm **Mở hồ sơ**.");
        an.navigate("/app/dossiers");
        an.locator("#entry").selectOption(new SelectOption().setIndex(0));
        button(an, "Mở hồ sơ").click();
        says(an, "Đã mở hồ sơ");
        manual.step(
                "Mở trang của văn bản, chọn hồ sơ ở phần hồ sơ, bấm **Đưa vào hồ sơ**. Một văn bản nằm được trong nhiều hồ"
                        + " sơ.");
        an.navigate(document);
        button(an, "Đưa vào hồ sơ").click();
        an.locator("#holding a").first().click();
        assertThat(an.locator("main")).containsText(SUBJECT);
        manual.picture(an, "Hồ sơ với mục lục văn bản");
        manual.step("Khi công việc xong, bấm **Kết thúc hồ sơ**; từ đó hồ sơ không thêm, bớt văn bản được nữa.");
        assertThat(an.locator("main")).containsText("Kết thúc hồ sơ");
    }

    @Test
    @Order(6)
    void findsAndChecks() {
        manual.chapter("Tìm văn bản và kiểm tra chữ ký");
        Page an = screens.of("an.nguyen");
        manual.step(
                "Gõ số, ký hiệu hoặc vài từ của trích yếu vào ô tìm ở đầu trang, có dấu hay không dấu đều được, rồi nhấn"
                        + " Enter.");
        an.navigate("/app");
        an.locator("#top-search").fill("ra soat cong trinh cham tien do");
        an.locator("#top-search").press("Enter");
        assertThat(an.locator("#search-results")).containsText(SUBJECT);
        manual.picture(an, "Kết quả tìm kiếm");
        manual.step("Để kiểm tra một tệp PDF bất kỳ, chọn **Kiểm tra chữ ký**, thả tệp vào, bấm **Kiểm tra**.");
        link(an, "Kiểm tra chữ ký").click();
        assertThat(an.getByLabel("Chọn hoặc thả tệp PDF vào đây")).isVisible();
    }

    @Test
    @Order(7)
    void asksAndAsksSomebodyElse() {
        manual.chapter("Xin ý kiến người ngoài quy trình");
        new OfficeExample(server).draft(ASKED);
        Page an = screens.of("an.nguyen");
        manual.step(
                "Mở văn bản đang chờ kiểm tra hoặc chờ ký, ở phần **Trao đổi** bấm **Xin ý kiến**, chọn người, ghi điều cần"
                        + " hỏi và thời hạn. Người được hỏi thấy văn bản trong **Việc của tôi**.");
        an.navigate("/app/outgoing?q=" + ASKED.replace(' ', '+'));
        PageParts.open(an, ASKED);
        an.locator("summary:text-is('Xin ý kiến')").click();
        an.locator("#ask-position")
                .selectOption(an.locator("#ask-position option:has-text('Trần Thị Bình')")
                        .getAttribute("value"));
        an.locator("#ask-text").fill("Vị trí xây dựng có phù hợp quy hoạch không?");
        button(an, "Xin ý kiến").click();
        says(an, "Đã xin ý kiến");
        manual.step(
                "Câu hỏi chưa trả lời nằm ở **Đang chờ ý kiến**. Hỏi nhầm người hoặc người đó đi vắng thì bấm **Chuyển người"
                        + " cho ý kiến**, chọn người khác, ghi lý do; người được hỏi cũng tự chuyển được.");
        an.locator("#open-questions summary:text-is('Chuyển người cho ý kiến')").click();
        an.locator("#open-questions select")
                .selectOption(an.locator("#open-questions option:has-text('Đỗ Thị Hạnh')")
                        .getAttribute("value"));
        an.locator("#open-questions textarea").first().fill("Việc này do Văn phòng theo dõi.");
        manual.picture(an, "Chuyển câu hỏi cho người khác");
        button(an, "Chuyển câu hỏi").click();
        says(an, "Đã chuyển câu hỏi");
        manual.step("Không cần trả lời nữa thì bấm **Rút câu hỏi** và ghi lý do.");
        an.locator("#open-questions summary:text-is('Rút câu hỏi')").click();
        an.locator("#open-questions textarea").last().fill("Đã có văn bản trả lời.");
        button(an, "Rút câu hỏi").click();
        says(an, "Đã rút câu hỏi.");
    }

    @Test
    @Order(99)
    void isTheManual() {
        closes();
    }
}
