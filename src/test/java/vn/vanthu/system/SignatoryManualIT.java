package vn.vanthu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.vanthu.system.PageParts.button;
import static vn.vanthu.system.PageParts.link;
import static vn.vanthu.system.PageParts.openFromWork;
import static vn.vanthu.system.PageParts.says;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.vanthu.platform.time.OfficeTime;

/** The manual of a signatory (người ký): signs one, signs many, directs what comes in. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignatoryManualIT extends PersonsManual {

    private static final String ONE = "chấp thuận chủ trương sửa chữa trụ sở xã";
    private static final String TAKEN_BACK = "báo cáo tiến độ cần rút chữ ký";
    private static final String ARRIVED = "báo cáo kết quả kiểm tra để chỉ đạo";
    private static final String MANY = "thông báo lịch kiểm tra công trình";

    SignatoryManualIT(Server server) {
        super(
                server,
                "nguoi-ky",
                "Sổ tay người ký",
                "Dành cho lãnh đạo cơ quan ký số văn bản đi và chỉ đạo xử lý văn bản đến.");
    }

    @Test
    @Order(1)
    void signsOne() {
        OfficeExample office = new OfficeExample(server);
        office.awaitingSignature(ONE);
        Page giang = screens.of("giang.vo");
        manual.chapter("Ký một văn bản");
        manual.step("Mở **Việc của tôi**, nhóm “Cần ký”, bấm trích yếu để đọc toàn bộ văn bản.");
        openFromWork(giang, ONE);
        manual.step(
                "Khung “Chữ ký sẽ đặt ở đây” cho biết chỗ đặt chữ ký. Bấm **Ký**, kiểm tra chứng thư số, nhập **Mã PIN**.");
        if (!giang.url().endsWith("/sign")) {
            link(giang, "Ký").click();
        }
        giang.getByLabel("Mã PIN").fill(Visitor.PASSWORD);
        manual.picture(giang, "Ký văn bản");
        manual.step(
                "Bấm **Ký**. Chữ ký được kiểm tra ngay; nội dung từ đây không sửa được nữa. Văn thư cấp số, đóng dấu và phát"
                        + " hành.");
        button(giang, "Ký").click();
        says(giang, "Đã ký. Chữ ký đã được kiểm tra: hợp lệ.");
    }

    @Test
    @Order(2)
    void signsMany() {
        OfficeExample office = new OfficeExample(server);
        for (String area : new String[] {"phía Bắc", "phía Nam", "trung tâm"}) {
            office.awaitingSignature(MANY + " khu vực " + area);
        }
        Page giang = screens.of("giang.vo");
        manual.chapter("Ký nhiều văn bản với một lần nhập mã PIN");
        manual.step("Ở **Văn bản đi**, bấm **Ký nhiều văn bản**.");
        giang.navigate("/app/outgoing");
        link(giang, "Ký nhiều văn bản").click();
        manual.step("Mở từng văn bản để đọc, đánh dấu những văn bản sẽ ký. Văn bản không đánh dấu thì không được ký.");
        for (String area : new String[] {"phía Bắc", "phía Nam", "trung tâm"}) {
            giang.getByLabel(MANY + " khu vực " + area).check();
        }
        giang.getByLabel("Mã PIN").fill(Visitor.PASSWORD);
        manual.picture(giang, "Chọn văn bản để ký");
        manual.step(
                "Nhập **Mã PIN** một lần, bấm **Ký**. Trang tiến độ cho biết kết quả từng văn bản; có thể dừng giữa chừng,"
                        + " văn bản lỗi không làm dừng các văn bản khác.");
        button(giang, "Ký").click();
        giang.getByText("Đã ký 3/3 văn bản").waitFor();
        manual.picture(giang, "Kết quả ký");
    }

    @Test
    @Order(3)
    void directs() {
        OfficeExample office = new OfficeExample(server);
        long id = office.signed(ARRIVED);
        office.desk().number(id);
        office.desk().issue(id);
        Page oanh = screens.of("oanh.ly");
        oanh.navigate("/app/incoming?view=ARRIVALS");
        PageParts.open(oanh, ARRIVED);
        button(oanh, "Vào sổ").click();
        says(oanh, "Đã vào sổ");

        manual.chapter("Chỉ đạo xử lý văn bản đến");
        Page phuc = screens.of("phuc.truong");
        manual.step(
                "Mở văn bản trong nhóm “Chờ chỉ đạo” của **Việc của tôi**. Kết luận về chữ ký số của nơi gửi ở bên phải.");
        openFromWork(phuc, ARRIVED);
        manual.step(
                "Chọn **Đơn vị chủ trì** và đơn vị phối hợp, ghi **Nội dung bút phê**, đặt **Thời hạn**, bấm **Chỉ đạo**.");
        phuc.getByLabel("Đơn vị chủ trì").selectOption(new SelectOption().setLabel("Văn phòng HĐND và UBND"));
        phuc.getByLabel("Nội dung bút phê").fill("Văn phòng chủ trì, tham mưu văn bản trả lời.");
        phuc.getByLabel("Thời hạn")
                .fill(LocalDate.now(OfficeTime.ZONE).plusDays(5).toString());
        manual.picture(phuc, "Bút phê");
        button(phuc, "Chỉ đạo").click();
        says(phuc, "Đã chỉ đạo");
        manual.step("Văn bản quá hạn ở danh sách **Văn bản đến**, mục “Quá hạn”.");
        phuc.navigate("/app/incoming?view=OVERDUE");
        assertThat(phuc.locator("h1")).containsText("Văn bản đến");
    }

    @Test
    @Order(50)
    void takesTheSignatureBack() {
        new OfficeExample(server).signed(TAKEN_BACK);
        Page giang = screens.of("giang.vo");
        manual.chapter("Rút chữ ký khi chưa cấp số");
        manual.step(
                "Ký rồi mới thấy cần sửa, mở văn bản ở **Văn bản đi**, bấm **Rút chữ ký** và ghi lý do. Nút này chỉ có khi văn"
                        + " thư chưa cấp số.");
        giang.navigate("/app/outgoing?q=" + TAKEN_BACK.replace(' ', '+'));
        PageParts.open(giang, TAKEN_BACK);
        giang.locator("summary:text-is('Rút chữ ký')").click();
        giang.getByLabel("Lý do").first().fill("Cần xem lại số liệu ở mục 2.");
        manual.picture(giang, "Rút chữ ký với lý do");
        button(giang, "Rút chữ ký, trả lại người soạn").click();
        says(giang, "Đã rút chữ ký");
        manual.step(
                "Văn bản trở về người soạn. Bản đã ký được giữ lại nhưng không phát hành được; bản sửa qua lại cả hai bước"
                        + " kiểm tra rồi mới đến lượt ký.");
    }

    @Test
    @Order(99)
    void isTheManual() {
        closes();
    }
}
