package vn.vanthu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.system.PageParts.button;
import static vn.vanthu.system.PageParts.link;
import static vn.vanthu.system.PageParts.openFromWork;
import static vn.vanthu.system.PageParts.says;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The manual of a clerk (văn thư): form, number, seal, issue, registers, arrivals. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClerkManualIT extends PersonsManual {

    private static final String SUBJECT = "hướng dẫn lập hồ sơ quản lý chất lượng công trình";
    private static final String WRONG = "văn bản ký rồi thấy sai nơi nhận";
    private static final String MANY = "thông báo kết quả thẩm định công trình số ";

    ClerkManualIT(Server server) {
        super(
                server,
                "van-thu",
                "Sổ tay văn thư",
                "Dành cho văn thư cơ quan: kiểm tra thể thức, cấp số, đóng dấu, phát hành, giữ sổ và tiếp nhận văn bản đến.");
    }

    @Test
    @Order(1)
    void checksTheForm() {
        OfficeExample office = new OfficeExample(server);
        long id = office.draft(SUBJECT);
        office.desk().passContent(id);
        Page dung = screens.of("dung.pham");

        manual.chapter("Kiểm tra thể thức");
        manual.step("Mở **Việc của tôi**, nhóm “Cần kiểm tra thể thức”, bấm trích yếu.");
        openFromWork(dung, SUBJECT);
        manual.step("Xem phần **Kiểm tra thể thức**: hệ thống nêu chỗ sai so với Nghị định 30/2020/NĐ-CP, nếu có.");
        manual.picture(dung, "Kiểm tra thể thức");
        manual.step(
                "Đúng thì bấm **Duyệt thể thức**, rồi **Duyệt, chuyển người ký**. Sai thì bấm **Trả lại** và ghi lý do.");
        dung.getByText("Duyệt thể thức").first().click();
        button(dung, "Duyệt, chuyển người ký").click();
        says(dung, "Đã duyệt thể thức");
        office.desk().sign(id);
    }

    @Test
    @Order(2)
    void numbersAndIssues() {
        Page dung = screens.of("dung.pham");
        manual.chapter("Cấp số, đóng dấu, phát hành");
        manual.step(
                "Văn bản đã ký nằm trong nhóm “Cần cấp số”. Mở văn bản, bấm **Cấp số**. Số lấy liên tục trong sổ của năm,"
                        + " không bỏ trống, không dùng lại.");
        openFromWork(dung, SUBJECT);
        button(dung, "Cấp số").click();
        says(dung, "Đã cấp số");
        manual.step(
                "Bấm **Đóng dấu và phát hành**. Hệ thống điền số, ngày vào văn bản, ký số của cơ quan, kiểm tra cả hai chữ"
                        + " ký rồi mới gửi đi.");
        button(dung, "Đóng dấu và phát hành").click();
        says(dung, "Cả hai chữ ký đã được kiểm tra: hợp lệ.");
        manual.picture(dung, "Văn bản đã phát hành");
    }

    @Test
    @Order(3)
    void numbersMany() {
        OfficeExample office = new OfficeExample(server);
        for (int i = 1; i <= 3; i++) {
            office.signed(MANY + i);
        }
        Page dung = screens.of("dung.pham");
        manual.chapter("Cấp số và phát hành nhiều văn bản một lúc");
        manual.step("Ở **Văn bản đi**, bấm **Cấp số nhiều văn bản**, đánh dấu các văn bản, bấm **Cấp số**.");
        dung.navigate("/app/outgoing");
        link(dung, "Cấp số nhiều văn bản").click();
        for (int i = 1; i <= 3; i++) {
            dung.getByLabel(MANY + i).check();
        }
        manual.picture(dung, "Chọn văn bản để cấp số");
        button(dung, "Cấp số").click();
        assertThat(dung.locator("main")).containsText("Kết quả");
        manual.step("Làm tương tự với **Phát hành nhiều văn bản**. Kết quả từng văn bản hiện ở đầu trang.");
        dung.navigate("/app/outgoing/batch/issue");
        for (int i = 1; i <= 3; i++) {
            dung.getByLabel(MANY + i).check();
        }
        button(dung, "Đóng dấu và phát hành").click();
        assertThat(dung.locator("main")).containsText("Xong:");
    }

    @Test
    @Order(4)
    void keepsTheRegister() {
        Page dung = screens.of("dung.pham");
        manual.chapter("Giữ và in sổ đăng ký");
        manual.step("Ở **Văn bản đi**, bấm **Sổ đăng ký**; chọn sổ và năm.");
        dung.navigate("/app/outgoing");
        link(dung, "Sổ đăng ký").click();
        manual.step(
                "**In sổ (PDF)** cho bản in đủ các cột theo mẫu của Nghị định để đóng quyển; **Xuất Excel** cho bảng tính.");
        manual.picture(dung, "Sổ đăng ký văn bản đi");
        Download book = dung.waitForDownload(() -> link(dung, "Xuất Excel").click());
        assertThat(book.suggestedFilename()).endsWith(".xlsx");
        manual.step(
                "Cần để dành số, bấm **Giữ số** và ghi lý do. Số đã giữ mà không dùng thì **Hủy số**: số nằm lại trong sổ kèm"
                        + " lý do, không cấp cho văn bản khác.");
        dung.locator("summary:text-is('Giữ số')").click();
        dung.getByLabel("Lý do").first().fill("Chờ quyết định ban hành trong ngày.");
        button(dung, "Giữ số").click();
        says(dung, "Đã giữ số");
    }

    @Test
    @Order(5)
    void recalls() {
        Page dung = screens.of("dung.pham");
        manual.chapter("Thu hồi, thay thế, đính chính");
        manual.step(
                "Mở văn bản đã phát hành, bấm **Thu hồi**, ghi lý do. Văn bản giữ nguyên số, nơi nhận được báo và phải xác nhận"
                        + " đã hủy bản nhận.");
        dung.navigate("/app/outgoing?q=" + MANY.replace(' ', '+') + "3");
        PageParts.open(dung, MANY + "3");
        dung.locator("summary:text-is('Thu hồi')").click();
        dung.getByLabel("Lý do").first().fill("Phát hành nhầm nơi nhận.");
        manual.picture(dung, "Thu hồi với lý do");
        button(dung, "Thu hồi văn bản").click();
        says(dung, "Đã thu hồi văn bản.");
        manual.step(
                "Sai nội dung thì người soạn mở văn bản, bấm **Thay thế, đính chính** để soạn văn bản mới; hai văn bản"
                        + " được liên kết hai chiều.");
        Page an = screens.of("an.nguyen");
        an.navigate("/app/outgoing?q=" + MANY.replace(' ', '+') + "2");
        PageParts.open(an, MANY + "2");
        assertThat(an.locator("main")).containsText("Thay thế, đính chính");
    }

    @Test
    @Order(6)
    void registersArrivals() {
        Page oanh = screens.of("oanh.ly");
        manual.chapter("Tiếp nhận, vào sổ văn bản đến");
        manual.step("Chọn **Văn bản đến**, mục **Chờ vào sổ**, mở văn bản.");
        oanh.navigate("/app/incoming?view=ARRIVALS");
        PageParts.open(oanh, SUBJECT);
        manual.step(
                "Đọc kết luận về chữ ký số. Chữ ký không hợp lệ thì **Từ chối tiếp nhận** và ghi lý do; nơi gửi được báo"
                        + " ngay.");
        assertThat(oanh.locator("main")).containsText("Hợp lệ");
        manual.picture(oanh, "Văn bản đến với kết luận về chữ ký số");
        manual.step("Bấm **Vào sổ**. Hệ thống cấp số đến và báo nơi gửi.");
        button(oanh, "Vào sổ").click();
        says(oanh, "Đã vào sổ với số đến");
        manual.step("Văn bản giấy hoặc thư điện tử: bấm **Vào sổ văn bản giấy**, nhập thông tin, kèm bản quét.");
        oanh.navigate("/app/incoming?view=ARRIVALS");
        assertThat(link(oanh, "Vào sổ văn bản giấy")).isVisible();
    }

    @Test
    @Order(7)
    void returnsWhatIsSignedButWrong() {
        new OfficeExample(server).signed(WRONG);
        Page dung = screens.of("dung.pham");
        manual.chapter("Trả lại văn bản đã ký mà sai thể thức");
        manual.step(
                "Trước khi cấp số mà thấy sai, mở văn bản, bấm **Trả lại**, ghi lý do. Chưa cấp số nên sổ không mất số nào.");
        openFromWork(dung, WRONG);
        dung.locator("summary:text-is('Trả lại')").click();
        dung.getByLabel("Lý do").first().fill("Sai căn lề phần nơi nhận.");
        manual.picture(dung, "Trả lại văn bản đã ký");
        button(dung, "Trả lại").click();
        says(dung, "Đã trả lại.");
        manual.step(
                "Người soạn và người ký được báo. Bản đã ký vẫn nằm trong **Các bản đã lưu**; văn bản sửa xong qua lại cả hai"
                        + " bước kiểm tra và được ký lại.");
        assertThat(dung.locator("main")).containsText("Bản đã ký");
    }

    @Test
    @Order(99)
    void isTheManual() {
        closes();
    }
}
