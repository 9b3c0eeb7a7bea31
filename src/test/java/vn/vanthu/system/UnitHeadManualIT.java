package vn.vanthu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.vanthu.system.PageParts.button;
import static vn.vanthu.system.PageParts.link;
import static vn.vanthu.system.PageParts.openFromWork;
import static vn.vanthu.system.PageParts.says;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The manual of a unit's head (trưởng đơn vị): checks contents, sends back, follows the unit's figures. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnitHeadManualIT extends PersonsManual {

    private static final String SOUND = "đề nghị báo cáo tiến độ thi công quý này";
    private static final String LACKING = "đề nghị báo cáo tiến độ, bản thiếu thời hạn";

    UnitHeadManualIT(Server server) {
        super(
                server,
                "truong-don-vi",
                "Sổ tay trưởng đơn vị",
                "Dành cho trưởng phòng, người kiểm tra nội dung văn bản của đơn vị trước khi trình ký.");
    }

    @Test
    @Order(1)
    void checksTheContent() {
        OfficeExample office = new OfficeExample(server);
        office.draft(SOUND);
        office.draft(LACKING);
        Page chi = screens.of("chi.le");

        manual.chapter("Kiểm tra nội dung");
        manual.step("Mở **Việc của tôi**. Nhóm “Cần kiểm tra nội dung” là văn bản của đơn vị đang chờ bạn.");
        chi.navigate("/app");
        assertThat(chi.locator("main")).containsText("Cần kiểm tra nội dung");
        manual.picture(chi, "Việc của tôi");
        manual.step("Bấm trích yếu. Bản PDF hiện bên trái, thông tin và kết quả kiểm tra thể thức bên phải.");
        openFromWork(chi, SOUND);
        manual.picture(chi, "Văn bản chờ kiểm tra nội dung");
        manual.step(
                "Xem **Hạn của bước này** trong phần thông tin. Gần đến hạn và khi quá hạn, hệ thống báo ở biểu tượng chuông.");
        assertThat(chi.locator("#step-due")).containsText("còn");
        manual.step("Cần người khác kiểm tra thay thì bấm **Chuyển người kiểm tra**, chọn người và ghi lý do.");
        assertThat(chi.locator("main")).containsText("Chuyển người kiểm tra");
        manual.step(
                "Đồng ý thì bấm **Duyệt nội dung**, ghi ý kiến nếu có. Ô **Ký nháy vào cuối nội dung** được đánh dấu thì"
                        + " chữ ký nháy của bạn hiện sau dòng cuối của nội dung. Bấm **Duyệt, chuyển văn thư**.");
        chi.getByText("Duyệt nội dung").first().click();
        assertThat(chi.locator("main")).containsText("Ký nháy vào cuối nội dung");
        button(chi, "Duyệt, chuyển văn thư").click();
        says(chi, "Đã duyệt nội dung");
    }

    @Test
    @Order(2)
    void sendsBack() {
        Page chi = screens.of("chi.le");
        manual.chapter("Trả lại văn bản chưa đạt");
        manual.step(
                "Mở văn bản, bấm **Trả lại**, ghi lý do cụ thể, bấm **Trả lại** lần nữa. Người soạn thấy lý do ngay trong"
                        + " việc của họ.");
        openFromWork(chi, LACKING);
        chi.locator("summary:text-is('Trả lại')").click();
        chi.getByLabel("Lý do").first().fill("Cần ghi rõ thời hạn báo cáo.");
        manual.picture(chi, "Trả lại với lý do");
        button(chi, "Trả lại").click();
        says(chi, "Đã trả lại.");
        manual.step("Khi văn bản trình lại, mở phần **Các bản đã lưu** để so sánh bản mới với bản cũ.");
        assertThat(chi.locator("main")).containsText("Các bản đã lưu");
    }

    @Test
    @Order(3)
    void followsTheFiguresOfTheUnit() {
        Page chi = screens.of("chi.le");
        manual.chapter("Theo dõi tỷ lệ ký số của đơn vị");
        manual.step(
                "Chọn **Tỷ lệ ký số**. Mỗi ô là một chỉ số của đơn vị bạn trong kỳ: tỷ lệ, số thô, mục tiêu và còn thiếu"
                        + " bao nhiêu văn bản.");
        chi.navigate("/app");
        link(chi, "Tỷ lệ ký số").click();
        assertThat(chi.locator("h1")).containsText("Tỷ lệ ký số");
        manual.picture(chi, "Các chỉ số của đơn vị");
        manual.step("Bấm vào một con số để xem những văn bản đứng sau nó.");
        chi.locator(".vt-large a").first().click();
        assertThat(chi.locator("h1")).containsText("Văn bản của số liệu");
    }

    @Test
    @Order(99)
    void isTheManual() {
        closes();
    }
}
