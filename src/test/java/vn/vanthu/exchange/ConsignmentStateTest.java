package vn.vanthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.exchange.ConsignmentState.ARRIVED;
import static vn.vanthu.exchange.ConsignmentState.ASSIGNED;
import static vn.vanthu.exchange.ConsignmentState.FINISHED;
import static vn.vanthu.exchange.ConsignmentState.IN_PROGRESS;
import static vn.vanthu.exchange.ConsignmentState.REFUSED;
import static vn.vanthu.exchange.ConsignmentState.REGISTERED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.organisation.Agency;

class ConsignmentStateTest {

    private static final Instant NOON = Instant.parse("2026-03-05T05:00:00Z");

    @ParameterizedTest
    @EnumSource(ConsignmentState.class)
    void allowsExactlyTheLegalSteps(ConsignmentState from) {
        Set<ConsignmentState> legal =
                switch (from) {
                    case ARRIVED -> EnumSet.of(REFUSED, REGISTERED);
                    case REGISTERED -> EnumSet.of(ASSIGNED, IN_PROGRESS, FINISHED);
                    case ASSIGNED -> EnumSet.of(IN_PROGRESS, FINISHED);
                    case IN_PROGRESS -> EnumSet.of(FINISHED);
                    case REFUSED, FINISHED -> EnumSet.noneOf(ConsignmentState.class);
                };
        for (ConsignmentState next : ConsignmentState.values()) {
            assertThat(from.mayBecome(next)).as("%s to %s", from, next).isEqualTo(legal.contains(next));
        }
    }

    @ParameterizedTest
    @CsvSource({"ARRIVED,01", "REFUSED,02", "REGISTERED,03", "ASSIGNED,04", "IN_PROGRESS,05", "FINISHED,06"})
    void hasTheCodeOfTheNationalExchange(ConsignmentState state, String code) {
        assertThat(state.code()).isEqualTo(code);
    }

    @Test
    void keepsWhoAndWhenOfEveryStep() {
        Consignment consignment = arrived();
        consignment.become(REGISTERED, NOON.plusSeconds(60), "Hoàng Ngọc Lan", "");
        consignment.become(FINISHED, NOON.plusSeconds(120), "Ngô Thúy Nga", "Đã trả lời");
        assertThat(consignment.steps())
                .extracting(ConsignmentStep::state, ConsignmentStep::who, ConsignmentStep::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ARRIVED, "Phạm Tiến Dũng", ""),
                        org.assertj.core.groups.Tuple.tuple(REGISTERED, "Hoàng Ngọc Lan", ""),
                        org.assertj.core.groups.Tuple.tuple(FINISHED, "Ngô Thúy Nga", "Đã trả lời"));
        assertThat(consignment.since()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void refusesToGoBackAndKeepsItsState() {
        Consignment consignment = arrived();
        consignment.become(REGISTERED, NOON, "Hoàng Ngọc Lan", "");
        assertThatThrownBy(() -> consignment.become(REFUSED, NOON, "Hoàng Ngọc Lan", "gửi nhầm"))
                .isInstanceOf(IllegalStep.class);
        assertThat(consignment.state()).isEqualTo(REGISTERED);
        assertThat(consignment.steps()).hasSize(2);
    }

    @Test
    void wantsTheDocumentItselfAsItsFirstFile() {
        DispatchedFile annex = new DispatchedFile("phu-luc.pdf", "0".repeat(64), DispatchedFile.Kind.ANNEX);
        assertThatThrownBy(() -> new Dispatch(1, "H99.10.2026.1", 1, List.of(2L), facts(), List.of(annex), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Consignment arrived() {
        DispatchedFile main = new DispatchedFile("05.pdf", "0".repeat(64), DispatchedFile.Kind.MAIN);
        Dispatch dispatch = new Dispatch(1, "H99.10.2026.1", 1, List.of(2L, 2L), facts(), List.of(main), List.of());
        assertThat(dispatch.recipientAgencyIds()).containsExactly(2L);
        SentDocument sent = new SentDocument(dispatch, agency("H99.10"), NOON, "Phạm Tiến Dũng");
        return new Consignment(sent, agency("H99.01"), NOON, "Phạm Tiến Dũng");
    }

    private static Agency agency(String code) {
        return new Agency(code, code, code, "", "Bình Minh", Agency.Kind.OFFICE, LocalDate.of(2025, 1, 1));
    }

    private static DocumentFacts facts() {
        return new DocumentFacts(
                DocumentType.DECISION,
                "05",
                "05/QĐ-SXD",
                LocalDate.of(2026, 3, 5),
                "Về việc phê duyệt quy hoạch",
                Urgency.NORMAL,
                "Võ Hoàng Giang",
                "Giám đốc",
                2);
    }
}
