package vn.vanthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.outgoing.OutgoingState.AWAITING_SIGNATURE;
import static vn.vanthu.outgoing.OutgoingState.CONTENT_CHECK;
import static vn.vanthu.outgoing.OutgoingState.DISCARDED;
import static vn.vanthu.outgoing.OutgoingState.DRAFT;
import static vn.vanthu.outgoing.OutgoingState.FORM_CHECK;
import static vn.vanthu.outgoing.OutgoingState.ISSUED;
import static vn.vanthu.outgoing.OutgoingState.NUMBERED;
import static vn.vanthu.outgoing.OutgoingState.RECALLED;
import static vn.vanthu.outgoing.OutgoingState.RETURNED;
import static vn.vanthu.outgoing.OutgoingState.SIGNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;

/** Which act leads where from each state, and that every other act is refused and changes nothing. */
class OutgoingDocumentTest {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    /** The acts from a new draft to each state. */
    private static final Map<OutgoingState, List<OutgoingAct>> WAY = new EnumMap<>(Map.of(
            DRAFT, List.of(),
            DISCARDED, List.of(OutgoingAct.DISCARD),
            CONTENT_CHECK, List.of(OutgoingAct.SUBMIT),
            RETURNED, List.of(OutgoingAct.SUBMIT, OutgoingAct.SEND_BACK),
            FORM_CHECK, List.of(OutgoingAct.SUBMIT, OutgoingAct.PASS_CONTENT),
            AWAITING_SIGNATURE, List.of(OutgoingAct.SUBMIT, OutgoingAct.PASS_CONTENT, OutgoingAct.PASS_FORM),
            SIGNED, List.of(OutgoingAct.SUBMIT, OutgoingAct.PASS_CONTENT, OutgoingAct.PASS_FORM, OutgoingAct.SIGN),
            NUMBERED, to(OutgoingAct.NUMBER),
            ISSUED, to(OutgoingAct.NUMBER, OutgoingAct.ISSUE),
            RECALLED, to(OutgoingAct.NUMBER, OutgoingAct.ISSUE, OutgoingAct.RECALL)));

    /** Where each act leads from each state; what is not here is refused. */
    private static final Map<OutgoingState, Map<OutgoingAct, OutgoingState>> ALLOWED = Map.of(
            DRAFT,
            Map.of(OutgoingAct.EDIT, DRAFT, OutgoingAct.SUBMIT, CONTENT_CHECK, OutgoingAct.DISCARD, DISCARDED),
            RETURNED,
            Map.of(OutgoingAct.EDIT, RETURNED, OutgoingAct.SUBMIT, CONTENT_CHECK, OutgoingAct.DISCARD, DISCARDED),
            CONTENT_CHECK,
            Map.of(
                    OutgoingAct.WITHDRAW, DRAFT,
                    OutgoingAct.PASS_CONTENT, FORM_CHECK,
                    OutgoingAct.REASSIGN, CONTENT_CHECK,
                    OutgoingAct.CHANGE_SIGNATORY, CONTENT_CHECK,
                    OutgoingAct.SEND_BACK, RETURNED),
            FORM_CHECK,
            Map.of(
                    OutgoingAct.WITHDRAW, DRAFT,
                    OutgoingAct.PASS_FORM, AWAITING_SIGNATURE,
                    OutgoingAct.REASSIGN, FORM_CHECK,
                    OutgoingAct.CHANGE_SIGNATORY, CONTENT_CHECK,
                    OutgoingAct.SEND_BACK, RETURNED),
            AWAITING_SIGNATURE,
            Map.of(
                    OutgoingAct.WITHDRAW, DRAFT,
                    OutgoingAct.SIGN, SIGNED,
                    OutgoingAct.CHANGE_SIGNATORY, CONTENT_CHECK,
                    OutgoingAct.SEND_BACK, RETURNED),
            SIGNED,
            Map.of(
                    OutgoingAct.NUMBER, NUMBERED,
                    OutgoingAct.SEND_BACK, RETURNED,
                    OutgoingAct.WITHDRAW_SIGNATURE, RETURNED),
            NUMBERED,
            Map.of(OutgoingAct.ISSUE, ISSUED, OutgoingAct.VOID_NUMBER, RETURNED),
            ISSUED,
            Map.of(OutgoingAct.RECALL, RECALLED, OutgoingAct.FOLLOW_UP, ISSUED, OutgoingAct.PAPER_COPY, ISSUED),
            RECALLED,
            Map.of(OutgoingAct.FOLLOW_UP, RECALLED),
            DISCARDED,
            Map.of());

    /** Talk changes no state; what is given up, and for opinions what is too late, is not talked about. */
    private static final Map<OutgoingAct, Set<OutgoingState>> DISCUSSED = Map.of(
            OutgoingAct.COMMENT,
            Set.of(RETURNED, CONTENT_CHECK, FORM_CHECK, AWAITING_SIGNATURE, SIGNED, NUMBERED, ISSUED, RECALLED),
            OutgoingAct.REMARK,
            Set.of(DRAFT, RETURNED, CONTENT_CHECK, FORM_CHECK, AWAITING_SIGNATURE, SIGNED),
            OutgoingAct.ASK_OPINION,
            Set.of(RETURNED, CONTENT_CHECK, FORM_CHECK, AWAITING_SIGNATURE),
            OutgoingAct.GIVE_OPINION,
            Set.of(RETURNED, CONTENT_CHECK, FORM_CHECK, AWAITING_SIGNATURE, SIGNED),
            OutgoingAct.PASS_OPINION,
            Set.of(RETURNED, CONTENT_CHECK, FORM_CHECK, AWAITING_SIGNATURE, SIGNED),
            OutgoingAct.WITHDRAW_OPINION,
            Set.of(RETURNED, CONTENT_CHECK, FORM_CHECK, AWAITING_SIGNATURE, SIGNED));

    static Stream<Arguments> everyActInEveryState() {
        return Stream.of(OutgoingState.values())
                .flatMap(state -> Stream.of(OutgoingAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyActInEveryState")
    void leadsWhereTheTableSaysOrIsRefused(OutgoingState state, OutgoingAct act) {
        OutgoingDocument document = in(state);
        OutgoingState next = DISCUSSED.getOrDefault(act, Set.of()).contains(state)
                ? state
                : ALLOWED.get(state).get(act);
        if (next == null) {
            assertThatThrownBy(() -> perform(document, act)).isInstanceOf(WrongState.class);
            assertThat(document.state()).isEqualTo(state);
        } else {
            perform(document, act);
            assertThat(document.state()).isEqualTo(next);
        }
        assertThat(act.allowedIn(state)).isEqualTo(next != null);
    }

    @Test
    void aNumberMakesTheNotationAndTheDate() {
        OutgoingDocument document = in(NUMBERED);

        assertThat(document.notation()).contains("05/SXD-QLXD");
        assertThat(document.numberedOn()).contains(TODAY);
        assertThat(document.documentDate()).isEqualTo(TODAY);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyWayBack")
    void goesBackToEarlierStepsOnly(OutgoingState from, OutgoingState to) {
        OutgoingDocument document = in(from);
        if (from != SIGNED && from.earlier().contains(to)) {
            document.sendBack(to, NOW);
            assertThat(document.state()).isEqualTo(to);
            assertThat(document.contentSha256().isEmpty())
                    .as("only the drafter's desk loses the sheet")
                    .isEqualTo(to == RETURNED);
        } else {
            assertThatThrownBy(() -> document.sendBack(to, NOW)).isInstanceOf(WrongState.class);
            assertThat(document.state()).isEqualTo(from);
        }
    }

    static Stream<Arguments> everyWayBack() {
        return Stream.of(OutgoingState.values())
                .flatMap(from -> Stream.of(OutgoingState.values()).map(to -> Arguments.of(from, to)));
    }

    @Test
    void aSignatureTakenBackLeavesTheDraftersOwnFile() {
        OutgoingDocument document = in(SIGNED);
        document.unsign(OutgoingAct.WITHDRAW_SIGNATURE, "77", NOW);

        assertThat(document.signedAt()).isEmpty();
        assertThat(document.contentSha256()).contains("77");
        assertThat(document.form().subject()).isEqualTo("kế hoạch");
    }

    @Test
    void aVoidedNumberLeavesNothingOfItself() {
        OutgoingDocument document = in(NUMBERED);
        document.voidNumber(null, NOW);

        assertThat(document.number()).isEmpty();
        assertThat(document.notation()).isEmpty();
        assertThat(document.numberedOn()).isEmpty();
        assertThat(document.signedAt()).isEmpty();
        assertThat(document.contentSha256()).isEmpty();
    }

    @Test
    void aReturnedDocumentLosesItsSheetButNotItsText() {
        OutgoingDocument document = in(RETURNED);

        assertThat(document.contentSha256()).isEmpty();
        assertThat(document.form().subject()).isEqualTo("kế hoạch");
    }

    @Test
    void aFormMadeFromAnotherVersionIsStale() {
        OutgoingDocument document = in(DRAFT);

        assertThatThrownBy(() -> document.expect(document.version() + 1)).isInstanceOf(StaleForm.class);
    }

    private static List<OutgoingAct> to(OutgoingAct... more) {
        return Stream.concat(
                        Stream.of(
                                OutgoingAct.SUBMIT, OutgoingAct.PASS_CONTENT, OutgoingAct.PASS_FORM, OutgoingAct.SIGN),
                        Stream.of(more))
                .toList();
    }

    private static OutgoingDocument in(OutgoingState state) {
        Actor drafter = new Actor(
                1, 2, 3, 4, "an.nguyen", "Nguyễn Văn An", "Chuyên viên", "SỞ XÂY DỰNG", "QLXD", Set.of(Role.OFFICER));
        OutgoingDocument document = new OutgoingDocument(drafter, form(), "SXD-QLXD", NOW);
        WAY.get(state).forEach(act -> perform(document, act));
        assertThat(document.state()).isEqualTo(state);
        return document;
    }

    private static DraftForm form() {
        return new DraftForm(
                DocumentType.OFFICIAL_LETTER,
                " kế  hoạch ",
                Urgency.NORMAL,
                Secrecy.NONE,
                ContentSource.COMPOSED,
                "",
                Set.of(9L),
                "Như trên\r\n\r\nLưu: VT",
                "Nội dung./.",
                7);
    }

    private static void perform(OutgoingDocument document, OutgoingAct act) {
        switch (act) {
            case EDIT -> document.edit(form(), "SXD-QLXD", NOW);
            case SUBMIT -> document.submit("00", NOW);
            case DISCARD -> document.discard(NOW);
            case WITHDRAW -> document.withdraw(NOW);
            case PASS_CONTENT -> document.passContent(NOW);
            case PASS_FORM -> document.passForm(NOW);
            case CHANGE_SIGNATORY -> document.changeSignatory(8, NOW);
            case REASSIGN -> document.assignTo(8);
            case SEND_BACK -> {
                if (document.state() == SIGNED) {
                    document.unsign(act, null, NOW);
                } else {
                    document.sendBack(OutgoingState.RETURNED, NOW);
                }
            }
            case WITHDRAW_SIGNATURE -> document.unsign(act, null, NOW);
            case SIGN -> document.sign("01", NOW);
            case NUMBER -> document.number(5, TODAY, NOW);
            case ISSUE -> document.issue("02", List.of(), TODAY, NOW);
            case RECALL -> document.recall(NOW);
            case VOID_NUMBER -> document.voidNumber(null, NOW);
            case FOLLOW_UP, PAPER_COPY, COMMENT, REMARK, ASK_OPINION, GIVE_OPINION, PASS_OPINION, WITHDRAW_OPINION ->
                document.allow(act);
        }
    }
}
