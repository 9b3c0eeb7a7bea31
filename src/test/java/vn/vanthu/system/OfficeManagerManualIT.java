package vn.vanthu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.system.PageParts.button;
import static vn.vanthu.system.PageParts.link;
import static vn.vanthu.system.PageParts.says;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.vanthu.platform.time.OfficeTime;

/** The manual of an office manager (chánh văn phòng): figures, targets, the recount, the report that is handed up. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeManagerManualIT extends PersonsManual {

    OfficeManagerManualIT(Server server) {
        super(
                server,
                "chanh-van-phong",
                "Sổ tay Chánh Văn phòng",
                "Dành cho người theo dõi và chịu trách nhiệm về số liệu ký số của cơ quan.");
    }

    @Test
    @Order(1)
    void readsTheFigures() {
        Page hanh = screens.of("hanh.do");
        manual.chapter("Đọc số liệu");
        manual.step(
                "Chọn **Tỷ lệ ký số**. Chọn năm, kỳ (tháng, quý, 6 tháng, 9 tháng, cả năm) và ngày chốt nếu cơ quan chốt số liệu"
                        + " trước cuối tháng, rồi bấm **Xem**.");
        hanh.navigate("/app");
        link(hanh, "Tỷ lệ ký số").click();
        manual.step(
                "Mỗi ô ở trên là một chỉ số: tỷ lệ, số thô, so với mục tiêu và với kỳ trước. Bấm vào ô để xem chỉ số đó theo"
                        + " đơn vị, loại văn bản, người ký; nơi thấp nhất đứng trước.");
        manual.picture(hanh, "Các chỉ số của kỳ");
        manual.step(
                "Bấm vào một con số để xem các văn bản đứng sau nó; **Xuất .xlsx** cho danh sách với đúng số văn bản đó.");
        hanh.locator(".vt-large a").first().click();
        manual.picture(hanh, "Văn bản của số liệu");
        Download list =
                hanh.waitForDownload(() -> link(hanh, "Xuất .xlsx").first().click());
        assertThat(list.suggestedFilename()).endsWith(".xlsx");
    }

    @Test
    @Order(2)
    void setsTargets() {
        Page hanh = screens.of("hanh.do");
        manual.chapter("Đặt mục tiêu");
        manual.step(
                "Ở trang số liệu, bấm **Mục tiêu**. Ghi chỉ số, đơn vị áp dụng, phần trăm, ngày bắt đầu và căn cứ (kế hoạch,"
                        + " quyết định), bấm **Đặt mục tiêu**.");
        hanh.navigate("/app/compliance");
        link(hanh, "Mục tiêu").click();
        hanh.getByLabel("Mục tiêu (%)").fill("95");
        hanh.getByLabel("Từ ngày")
                .fill(LocalDate.now(OfficeTime.ZONE).withDayOfMonth(1).toString());
        hanh.getByLabel("Căn cứ (kế hoạch, quyết định)").fill("Kế hoạch 12/KH-SXD");
        manual.picture(hanh, "Mục tiêu");
        button(hanh, "Đặt mục tiêu").click();
        says(hanh, "Đã đặt mục tiêu.");
    }

    @Test
    @Order(3)
    void recounts() {
        Page hanh = screens.of("hanh.do");
        manual.chapter("Kiểm đếm lại");
        manual.step(
                "Mỗi đêm hệ thống đếm lại toàn bộ từ văn bản và so với số liệu đã ghi. Chỗ không khớp hiện thành báo động ở"
                        + " trang số liệu và trong việc của bạn.");
        hanh.navigate("/app/compliance");
        link(hanh, "Kiểm đếm lại").click();
        manual.step("Muốn đếm ngay, bấm **Đếm lại ngay**.");
        button(hanh, "Đếm lại ngay").click();
        manual.step("Hệ thống đếm ở nền; trang này hiện kết quả khi xong, bạn có thể làm việc khác trong lúc chờ.");
        assertThat(hanh.getByText("Số liệu khớp với").first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        // until the page no longer looks again by itself, which would take us off the next one
        assertThat(hanh.locator("[data-look-again]"))
                .hasCount(
                        0,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(60_000));
        manual.picture(hanh, "Kết quả kiểm đếm lại");
    }

    @Test
    @Order(4)
    void confirmsTheReport() {
        Page hanh = screens.of("hanh.do");
        manual.chapter("Xác nhận báo cáo gửi cấp trên");
        manual.step(
                "Ở trang số liệu, bấm **Báo cáo đã xác nhận**, chọn kỳ đã qua, ghi chú nếu cần, bấm **Xác nhận số liệu**.");
        hanh.navigate("/app/compliance");
        link(hanh, "Báo cáo đã xác nhận").click();
        LocalDate past = LocalDate.now(OfficeTime.ZONE).minusMonths(3);
        hanh.getByLabel("Năm").selectOption(Integer.toString(past.getYear()));
        hanh.getByLabel("Kỳ").selectOption("Q" + past.get(IsoFields.QUARTER_OF_YEAR));
        manual.picture(hanh, "Chọn kỳ để xác nhận");
        button(hanh, "Xác nhận số liệu").click();
        says(hanh, "Đã xác nhận.");
        manual.step(
                "Số liệu của báo cáo được chốt, không sửa được nữa. Thay đổi về sau hiện thành chênh lệch bên cạnh. Nhập **Mã"
                        + " PIN**, bấm **Ký số báo cáo** để cơ quan nhận kiểm tra được ai xác nhận.");
        manual.picture(hanh, "Một báo cáo");
        hanh.getByLabel("Mã PIN").fill(Visitor.PASSWORD);
        button(hanh, "Ký số báo cáo").click();
        says(hanh, "Đã ký số báo cáo.");
        manual.step("Tải **.pdf** mang chữ ký số để gửi, **.xlsx** để tổng hợp.");
        Download report =
                hanh.waitForDownload(() -> link(hanh, "Tải .pdf").first().click());
        assertThat(report.suggestedFilename()).endsWith(".pdf");
    }

    @Test
    @Order(99)
    void isTheManual() {
        closes();
    }
}
