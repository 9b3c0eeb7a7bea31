package vn.vanthu.compose.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.compose.Annex;
import vn.vanthu.compose.ComposedDocument;
import vn.vanthu.compose.Letterhead;
import vn.vanthu.compose.Markup;
import vn.vanthu.compose.SignatureBlock;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;

class DocumentJsonTest {

    private static final String EVERYTHING =
            """
            Căn cứ Luật Lưu trữ;
            Phần I. Một
            Chương I. Hai
            Mục 1. Ba
            I. Bốn
            Điều 1. **Năm** *sáu* ***bảy***\\/tám "chín" \\\\
            1. Mười
            a) Mười một
            # Lớn
            ### Nhỏ
            [phải] Phải
            | A | B |
            |---|:---:|
            | 1 | 2 |
            ---
            Hết./.
            """;

    @Test
    void whatIsWrittenIsReadBackEqual() {
        ComposedDocument document = ComposedDocument.builder(DocumentType.MINUTES)
                .letterhead(new Letterhead("Ủy ban nhân dân tỉnh", "Sở Nội vụ", "Bình Minh"))
                .symbol("BB-SNV")
                .subject("Họp \"giao ban\"")
                .issuer("Giám đốc")
                .addressees(List.of("Một", "Hai"))
                .body(Markup.read(EVERYTHING))
                .recipients(List.of("Như trên", "Lưu: VT"))
                .signature(new SignatureBlock(List.of("Chủ tọa"), "Nguyễn Văn A"))
                .counterpart(Optional.of(new SignatureBlock(List.of("Thư ký"), "Trần Thị B")))
                .urgency(Urgency.VERY_URGENT)
                .circulation("Lưu hành nội bộ")
                .drafterMark("NVA")
                .contact(List.of("Địa chỉ"))
                .annexes(List.of(new Annex("Danh sách", Markup.read(EVERYTHING))))
                .build();
        assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
        ComposedDocument empty =
                ComposedDocument.builder(DocumentType.PERSONAL_LETTER).build();
        assertThat(DocumentJson.read(DocumentJson.write(empty))).isEqualTo(empty);
    }

    @Test
    void membersOfLaterVersionsAreIgnored() {
        assertThat(DocumentJson.read("{\"form\":1,\"type\":\"PLAN\",\"colour\":\"red\"}"))
                .isEqualTo(ComposedDocument.builder(DocumentType.PLAN).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"form\":2,\"type\":\"PLAN\"}",
                "{\"form\":1,\"type\":\"POEM\"}",
                "{\"form\":1,\"type\":\"PLAN\",\"body\":[{\"block\":\"video\"}]}",
                "{\"form\":1,\"type\":\"PLAN\",\"body\":[{\"block\":\"clause\"}]}",
                "{\"form\":1,\"type\":\"PLAN\",\"body\":[{\"block\":\"clause\",\"text\":[{}]}]}",
                "{\"form\":1,\"type\":\"PLAN\",\"body\":[{\"block\":\"table\"}]}",
                "{\"form\":1,\"type\":\"PLAN\",\"body\":7}"
            })
    void whatIsNoDocumentIsRefused(String text) {
        assertThatExceptionOfType(NotADocumentException.class).isThrownBy(() -> DocumentJson.read(text));
    }
}
