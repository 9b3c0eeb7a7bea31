package vn.vanthu.verification.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.signing.Fixtures;
import vn.vanthu.validation.Report;
import vn.vanthu.validation.SignedSamples;
import vn.vanthu.verification.CheckedFile;
import vn.vanthu.verification.CheckedSignature;
import vn.vanthu.verification.CheckedUpload;
import vn.vanthu.verification.Holder;
import vn.vanthu.verification.OfficeSignatures;

/** Answers keep to the published schema, and the order of the two signatures is told by whose they are. */
class ReportJsonTest {

    private static final Holder PERSON = new Holder(Holder.Kind.PERSON, 1, "Nguyễn Văn An", "Sở Nội vụ", 7);
    private static final Holder AGENCY = new Holder(Holder.Kind.AGENCY, 7, "Sở Nội vụ", "Sở Nội vụ", 7);
    private static final Holder STRANGER = new Holder(Holder.Kind.PERSON, 2, "Trần Văn B", "Sở Y tế", 8);

    private final byte[] sealed = SignedSamples.sealed(SignedSamples.certified(Fixtures.textDocument(1, false)));

    @Test
    void realAnswersKeepToTheSchema() throws IOException {
        byte[] broken = sealed.clone();
        broken[broken.length / 3] ^= 1;
        for (byte[] file :
                List.of(sealed, broken, Fixtures.textDocument(1, false), "none".getBytes(StandardCharsets.UTF_8))) {
            assertThat(violations(json(file, PERSON, AGENCY))).isEmpty();
        }
    }

    @Test
    void theSchemaFindsWhatIsMissingOrWrong() throws IOException {
        ObjectNode answer = (ObjectNode) new ObjectMapper().readTree(json(sealed, PERSON, AGENCY));
        answer.put("verdict", "PERHAPS");
        answer.remove("sha256");

        assertThat(violations(answer.toString())).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theOrderOfTheTwoSignaturesIsTold() {
        assertThat(order(PERSON, AGENCY)).isEqualTo(OfficeSignatures.Order.COMPLETE);
        assertThat(order(AGENCY, PERSON)).isEqualTo(OfficeSignatures.Order.AGENCY_FIRST);
        assertThat(order(STRANGER, AGENCY)).isEqualTo(OfficeSignatures.Order.OTHER_AGENCY);
        assertThat(order(PERSON, PERSON)).isEqualTo(OfficeSignatures.Order.PERSON_ONLY);
        assertThat(order(null, AGENCY)).isEqualTo(OfficeSignatures.Order.AGENCY_ONLY);
        assertThat(order(null, null)).isEqualTo(OfficeSignatures.Order.NOBODY_KNOWN);
    }

    private OfficeSignatures.Order order(Holder first, Holder second) {
        return OfficeSignatures.of(checked(SignedSamples.validator().validate(sealed), first, second))
                .order();
    }

    private static CheckedFile checked(Report report, Holder first, Holder second) {
        List<Holder> holders = new ArrayList<>();
        holders.add(first);
        holders.add(second);
        List<CheckedSignature> signatures = new ArrayList<>();
        for (int i = 0; i < report.signatures().size(); i++) {
            signatures.add(new CheckedSignature(report.signatures().get(i), Optional.ofNullable(holders.get(i))));
        }
        return new CheckedFile(report, signatures);
    }

    private static String json(byte[] file, Holder first, Holder second) {
        CheckedFile checked = checked(SignedSamples.validator().validate(file), first, second);
        CheckedUpload upload = new CheckedUpload(
                "thư.pdf", file.length, "0f".repeat(32), Optional.of(checked), Optional.empty(), List.of());
        return ReportJson.of(upload, Bundles.VIETNAMESE).toString();
    }

    private static List<String> violations(String json) throws IOException {
        String schema = Files.readString(Path.of("src/main/webapp/assets/schemas/verification.json"));
        JsonSchema published =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        return published.validate(new ObjectMapper().readTree(json)).stream()
                .map(Object::toString)
                .toList();
    }
}
