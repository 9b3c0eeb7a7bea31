package vn.vanthu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.vanthu.system.PageParts.button;
import static vn.vanthu.system.PageParts.exactly;
import static vn.vanthu.system.PageParts.link;
import static vn.vanthu.system.PageParts.open;
import static vn.vanthu.system.PageParts.openFromWork;
import static vn.vanthu.system.PageParts.says;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vanthu.platform.time.OfficeTime;

/**
 * The whole path of a document, step by step as a newcomer would walk it in the browser: from the draft in one office to
 * the finished work in another. Read it as a manual.
 *
 * <p>An Nguyễn drafts in the department of construction; Chi Lê heads the unit, Dũng Phạm is the clerk, Giang Võ signs.
 * In the commune Oanh Lý keeps the register and does the work, Phúc Trương directs.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholePathIT {

    private static final String SUBJECT = "hướng dẫn nghiệm thu Nhà văn hóa thôn Đông Thành, bản thử nghiệm";

    private final Server server;
    private Screens screens;
    private String document;
    private String notation;
    private Path issued;

    WholePathIT(Server server) {
        this.server = server;
    }

    @BeforeAll
    void openTheBrowser() {
        assumeTrue(Screens.available(), "needs Chromium, see config/install-test-tools.sh");
        screens = new Screens(server);
    }

    @AfterAll
    void closeTheBrowser() {
        if (screens != null) {
            screens.close();
        }
    }

    @Test
    @Order(1)
    void anOfficerWritesALetterAndSubmitsIt() {
        Page an = screens.of("an.nguyen");
        an.navigate("/app/outgoing");
        link(an, "Soạn văn bản").click();
        an.getByLabel("Trích yếu").fill(SUBJECT);
        an.getByLabel("Kính gửi").fill("Ủy ban nhân dân xã Tân Lập");
        an.getByLabel("Nội dung", exactly())
                .fill("Sở Xây dựng hướng dẫn trình tự nghiệm thu công trình.\n1. Lập hồ sơ hoàn công.\n2. Mời cơ quan"
                        + " kiểm tra.");
        an.getByLabel(Pattern.compile("xã Tân Lập")).last().check();
        an.getByLabel("Nơi nhận", exactly()).fill("- Như trên;\n- Lưu: VT, QLXD.");
        an.getByLabel("Người ký").selectOption(new SelectOption().setLabel("Võ Hoàng Giang, Giám đốc"));
        screens.picture(an, "compose");
        button(an, "Trình").click();

        says(an, "Đã trình trưởng đơn vị kiểm tra nội dung.");
        document = an.url().replaceFirst(".*/app/", "/app/");
        assertThat(an.locator("h1")).containsText("Chờ");
    }

    @Test
    @Order(2)
    void theHeadOfTheUnitChecksTheContent() {
        Page chi = screens.of("chi.le");
        openFromWork(chi, SUBJECT);
        chi.getByText("Duyệt nội dung").first().click();
        button(chi, "Duyệt, chuyển văn thư").click();
        says(chi, "Đã duyệt nội dung");
    }

    @Test
    @Order(3)
    void theClerkChecksTheForm() {
        Page dung = screens.of("dung.pham");
        openFromWork(dung, SUBJECT);
        dung.getByText("Duyệt thể thức").first().click();
        button(dung, "Duyệt, chuyển người ký").click();
        says(dung, "Đã duyệt thể thức");
    }

    @Test
    @Order(4)
    void theSignatorySignsWithAPin() {
        Page giang = screens.of("giang.vo");
        openFromWork(giang, SUBJECT);
        if (!giang.url().endsWith("/sign")) {
            link(giang, "Ký").click();
        }
        giang.getByLabel("Mã PIN").fill("không phải mã PIN");
        button(giang, "Ký").click();
        assertThat(giang.getByRole(AriaRole.ALERT)).containsText("PIN");

        giang.getByLabel("Mã PIN").fill(Visitor.PASSWORD);
        screens.picture(giang, "sign");
        button(giang, "Ký").click();
        says(giang, "Đã ký. Chữ ký đã được kiểm tra: hợp lệ.");
    }

    @Test
    @Order(5)
    void theClerkNumbersSealsAndIssues() {
        Page dung = screens.of("dung.pham");
        openFromWork(dung, SUBJECT);
        button(dung, "Cấp số").click();
        says(dung, "Đã cấp số");
        notation = dung.locator("h1 .vt-symbol").innerText();
        assertThat(notation).matches("\\d{2,}/SXD-QLXD");

        button(dung, "Đóng dấu và phát hành").click();
        says(dung, "Cả hai chữ ký đã được kiểm tra: hợp lệ.");
        assertThat(dung.locator(".vt-viewer canvas").first()).isVisible();
        screens.picture(dung, "document");
    }

    @Test
    @Order(6)
    void theReceivingClerkSeesTheVerdictAndRegisters() {
        Page oanh = screens.of("oanh.ly");
        oanh.navigate("/app/incoming?view=ARRIVALS");
        open(oanh, SUBJECT);
        assertThat(oanh.locator("main")).containsText("Hợp lệ");
        screens.picture(oanh, "arrival");
        button(oanh, "Vào sổ").click();
        says(oanh, "Đã vào sổ với số đến");
    }

    @Test
    @Order(7)
    void theChairmanWritesADirective() {
        Page phuc = screens.of("phuc.truong");
        openFromWork(phuc, SUBJECT);
        phuc.getByLabel("Đơn vị chủ trì").selectOption(new SelectOption().setLabel("Văn phòng HĐND và UBND"));
        phuc.getByLabel("Nội dung bút phê").fill("Văn phòng chủ trì, tham mưu thực hiện.");
        phuc.getByLabel("Thời hạn")
                .fill(LocalDate.now(OfficeTime.ZONE).plusDays(7).toString());
        button(phuc, "Chỉ đạo").click();
        says(phuc, "Đã chỉ đạo");
    }

    @Test
    @Order(8)
    void theOfficerDoesTheWork() {
        Page oanh = screens.of("oanh.ly");
        openFromWork(oanh, SUBJECT);
        button(oanh, "Bắt đầu xử lý").click();
        says(oanh, "Đã bắt đầu xử lý.");
        screens.picture(oanh, "incoming");
        oanh.getByLabel("Kết quả xử lý").fill("Đã phổ biến tới các thôn.");
        button(oanh, "Hoàn thành").click();
        says(oanh, "Đã hoàn thành");
    }

    @Test
    @Order(9)
    void theSenderSeesThatItIsFinished() {
        Page an = screens.of("an.nguyen");
        an.navigate(document);
        assertThat(an.locator("section[aria-labelledby=h-recipients]")).containsText("Hoàn thành");
    }

    @Test
    @Order(10)
    void anybodyChecksTheSignatures() {
        Page an = screens.of("an.nguyen");
        an.navigate(document);
        Download download = an.waitForDownload(() -> link(an, "Tải").first().click());
        issued = Server.TARGET.resolve("screenshots/issued.pdf");
        download.saveAs(issued);

        link(an, "Kiểm tra chữ ký").first().click();
        an.getByLabel("Chọn hoặc thả tệp PDF vào đây").setInputFiles(issued);
        button(an, "Kiểm tra").click();
        assertThat(an.locator("main")).containsText("Hợp lệ");
        assertThat(an.locator("main")).containsText("Võ Hoàng Giang");
        screens.picture(an, "verification");
    }

    @Test
    @Order(11)
    void itIsFoundByNumberAndByWordsWithoutDiacritics() {
        Page an = screens.of("an.nguyen");
        for (String words : List.of(notation, "nghiem thu nha van hoa thon dong thanh, ban thu nghiem")) {
            an.navigate("/app");
            an.locator("#top-search").fill(words);
            an.locator("#top-search").press("Enter");
            assertThat(an.locator("#search-results")).containsText(SUBJECT);
        }
        screens.picture(an, "search");
    }

    @Test
    @Order(12)
    void theOfficerPutsItIntoADossierOfTheYearsPlan() {
        Page an = screens.of("an.nguyen");
        an.navigate("/app/dossiers");
        an.locator("#entry").selectOption(new SelectOption().setIndex(0));
        button(an, "Mở hồ sơ").click();
        an.navigate(document);
        button(an, "Đưa vào hồ sơ").click();
        an.locator("#holding a").first().click();
        assertThat(an.locator("main")).containsText(SUBJECT);
        screens.picture(an, "dossier");
    }

    @Test
    @Order(13)
    void theOfficeManagerFindsItBehindTheSigningRate() {
        Page hanh = screens.of("hanh.do");
        hanh.navigate("/app/compliance");
        screens.picture(hanh, "signing-rate");
        hanh.locator(".vt-large a").first().click();
        assertThat(hanh.locator("main")).containsText(SUBJECT);
        Download sheet =
                hanh.waitForDownload(() -> link(hanh, "Xuất .xlsx").first().click());
        assertThat(sheet.suggestedFilename()).endsWith(".xlsx");
    }

    @Test
    @Order(20)
    void theBrowserHasNothingToComplainOf() {
        assertThat(screens.complaints()).isEmpty();
    }
}
