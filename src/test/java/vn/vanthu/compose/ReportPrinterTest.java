package vn.vanthu.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.vanthu.compose.Report.Column;
import vn.vanthu.compose.Report.Section;

class ReportPrinterTest {

    private final ReportPrinter printer =
            new ReportPrinter(Clock.fixed(Instant.parse("2026-12-31T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void theOutgoingRegisterHasTheTenColumnsOfTheDecree() throws Exception {
        RenderedReport register = printer.print(register(60));
        keep("register", register);
        assertThat(register.pages()).isGreaterThan(3);
        assertThat(register.signatures()).hasSize(2);
        assertThat(register.signatures()).allMatch(place -> place.page() == register.pages());
        assertThat(page(register, 1)).contains("SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm: 2026");
        for (int number : new int[] {2, 3}) {
            assertThat(page(register, number)).contains("Số, ký hiệu", "Người ký", "Ký nhận", "Ghi chú", "(10)");
        }
        assertThat(page(register, 2)).contains("01/QĐ-SNV", "ngày <b>");
        assertThat(PdfJudge.breaches(register.pdf(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfJudge.breaches(register.pdf(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void everyFormHasTheColumnsOfTheDecree() {
        assertThat(RegisterForm.OUTGOING.columns()).hasSize(10);
        assertThat(RegisterForm.INCOMING.columns()).hasSize(10);
        assertThat(RegisterForm.INCOMING_PROGRESS.columns()).hasSize(7);
        assertThat(RegisterForm.FILE_PLAN.columns()).hasSize(5);
        assertThat(RegisterForm.DOSSIER_CONTENTS.columns()).hasSize(7);
        assertThat(RegisterForm.TRANSFER.columns()).hasSize(7);
    }

    @Test
    void aReportWithoutCoverStartsWithItsTable() throws Exception {
        Section rates = new Section(
                "I. Theo đơn vị",
                List.of(new Column("Đơn vị", 3, Alignment.LEFT), new Column("Tỷ lệ", 1, Alignment.RIGHT)),
                List.of(List.of("Phòng Tổ chức", "98,75%")),
                false,
                List.of("Không tính 3 văn bản mật."));
        Report report = new Report(
                Samples.DEPARTMENT,
                "Báo cáo tỷ lệ ký số",
                List.of("Tháng 3 năm 2026"),
                false,
                false,
                List.of(rates),
                List.of(new SignatureBlock(List.of("Chánh Văn phòng"), "Lê Thị C")));
        RenderedReport printed = printer.print(report);
        keep("report", printed);
        assertThat(printed.pages()).isEqualTo(1);
        assertThat(page(printed, 1))
                .containsSubsequence("BÁO CÁO TỶ LỆ KÝ SỐ", "Phòng Tổ chức", "98,75%", "Không tính", "Lê Thị C");
    }

    private static Report register(int documents) {
        List<List<String>> rows = IntStream.rangeClosed(1, documents)
                .mapToObj(i -> List.of(
                        String.format("%02d/QĐ-SNV", i),
                        "05/01/2026",
                        "Quyết định về việc cử công chức đi đào tạo, bồi dưỡng ngày <b> đợt " + i,
                        "Trần Đức Khải",
                        "Các phòng; người có tên trong Quyết định",
                        "Văn thư",
                        "05",
                        "05/01/2026",
                        "",
                        ""))
                .toList();
        return RegisterForm.OUTGOING.report(
                Samples.DEPARTMENT,
                List.of("Năm: 2026", "Từ số 01 đến số " + documents, "Quyển số: 01"),
                rows,
                List.of(
                        new SignatureBlock(List.of("Người lập"), "Lê Thị C"),
                        new SignatureBlock(List.of("Giám đốc"), "Trần Đức Khải")));
    }

    private static String page(RenderedReport report, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(report.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void keep(String name, RenderedReport report) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "sheets"));
        Files.write(folder.resolve(name + ".pdf"), report.pdf());
    }
}
