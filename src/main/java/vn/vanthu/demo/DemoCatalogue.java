package vn.vanthu.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.DocumentType;

/** What the demo office writes, from {@code demo/documents.txt}; each document once a month with other particulars. */
final class DemoCatalogue {

    private static final List<String> PLACES = List.of(
            "xã Tân Lập",
            "khu vực ven sông Hà",
            "thôn Đông Thành",
            "thôn Phú Hòa",
            "khu trung tâm xã Tân Lập",
            "tuyến đường tỉnh 512");
    private static final List<String> PROJECTS = List.of(
            "Khu dân cư Bắc sông Hà",
            "Trường Trung học cơ sở Tân Lập",
            "Cụm công nghiệp Phú Hòa",
            "Nhà văn hóa thôn Đông Thành",
            "Khu tái định cư Tân Lập",
            "Chợ đầu mối nông sản Bình Minh",
            "Trạm y tế xã Tân Lập");

    private final List<Template> templates;

    private DemoCatalogue(List<Template> templates) {
        this.templates = templates;
    }

    /**
     * A document to be written.
     *
     * @param drafter login of who writes it
     * @param recipients codes of the agencies that get it
     * @param addressees Kính gửi, one a line
     * @param body in the composer's markup
     */
    record Text(
            String drafter,
            DocumentType type,
            List<String> recipients,
            String subject,
            String addressees,
            String body) {}

    private record Template(
            String drafter,
            DocumentType type,
            List<String> recipients,
            String subject,
            String addressees,
            String body) {}

    static DemoCatalogue read() {
        try (InputStream in = DemoCatalogue.class.getClassLoader().getResourceAsStream("demo/documents.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Template> templates = new ArrayList<>();
            List<String> block = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@") && !block.isEmpty()) {
                    templates.add(template(block));
                    block.clear();
                }
                if (!line.isBlank() && !line.startsWith("#")) {
                    block.add(line.strip());
                }
            }
            templates.add(template(block));
            return new DemoCatalogue(List.copyOf(templates));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the year's n-th document, written on a date; no two of a year have the same subject. */
    Text text(int ordinal, LocalDate date) {
        Template template = templates.get(ordinal % templates.size());
        return new Text(
                template.drafter(),
                template.type(),
                template.recipients(),
                fill(template.subject(), ordinal, date),
                template.addressees(),
                fill(template.body(), ordinal, date));
    }

    private String fill(String text, int ordinal, LocalDate date) {
        int round = ordinal / templates.size();
        return text.replace("{tháng}", Integer.toString(date.getMonthValue()))
                .replace("{quý}", Integer.toString((date.getMonthValue() + 2) / 3))
                .replace("{năm}", Integer.toString(date.getYear()))
                .replace("{nơi}", PLACES.get((ordinal + round) % PLACES.size()))
                .replace("{dựán}", PROJECTS.get((ordinal * 3 + round) % PROJECTS.size()))
                .replace("{số}", Integer.toString(round + 1));
    }

    private static Template template(List<String> block) {
        String[] head = block.get(0).substring(1).strip().split("\\s+");
        List<String> addressees = new ArrayList<>();
        List<String> body = new ArrayList<>();
        String subject = "";
        for (String line : block.subList(1, block.size())) {
            if (line.startsWith("subject:")) {
                subject = line.substring(8).strip();
            } else if (line.startsWith("to:")) {
                addressees.add(line.substring(3).strip());
            } else {
                body.add(line);
            }
        }
        return new Template(
                head[0],
                DocumentType.valueOf(head[1]),
                List.of(head).subList(2, head.length),
                subject,
                String.join("\n", addressees),
                String.join("\n", body));
    }
}
