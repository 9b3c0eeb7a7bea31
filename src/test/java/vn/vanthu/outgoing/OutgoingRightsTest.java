package vn.vanthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.NotPermitted;
import vn.vanthu.organisation.Role;

/** Who sees a document on its way and whose turn it is. */
class OutgoingRightsTest {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final long AGENCY = 3;
    private static final long UNIT = 4;
    private static final long OTHER_UNIT = 5;

    private static final Set<OutgoingAct> TALK = EnumSet.of(
            OutgoingAct.COMMENT,
            OutgoingAct.REMARK,
            OutgoingAct.ASK_OPINION,
            OutgoingAct.GIVE_OPINION,
            OutgoingAct.PASS_OPINION,
            OutgoingAct.WITHDRAW_OPINION);

    private final Actor drafter = actor(1, AGENCY, UNIT, Role.OFFICER);
    private final Actor colleague = actor(2, AGENCY, UNIT, Role.OFFICER);
    private final Actor head = actor(3, AGENCY, UNIT, Role.UNIT_HEAD);
    private final Actor otherHead = actor(4, AGENCY, OTHER_UNIT, Role.UNIT_HEAD);
    private final Actor clerk = actor(5, AGENCY, OTHER_UNIT, Role.CLERK);
    private final Actor signatory = actor(7, AGENCY, OTHER_UNIT, Role.SIGNATORY);
    private final Actor otherSignatory = actor(8, AGENCY, OTHER_UNIT, Role.SIGNATORY);
    private final Actor administrator = actor(9, AGENCY, UNIT, Role.ADMINISTRATOR);
    private final Actor foreignClerk = actor(10, 99, 98, Role.CLERK);

    @Test
    void aDraftIsItsDraftersAlone() {
        OutgoingDocument draft = document();

        assertThat(OutgoingRights.maySee(drafter, draft)).isTrue();
        for (Actor other : new Actor[] {colleague, head, clerk, signatory, administrator, foreignClerk}) {
            assertThat(OutgoingRights.maySee(other, draft)).as(other.login()).isFalse();
        }
    }

    @Test
    void fromSubmissionOnThoseOnItsWaySeeIt() {
        OutgoingDocument document = document();
        document.submit("00", NOW);

        for (Actor one : new Actor[] {drafter, head, clerk, signatory}) {
            assertThat(OutgoingRights.maySee(one, document)).as(one.login()).isTrue();
        }
        for (Actor one : new Actor[] {colleague, otherHead, otherSignatory, administrator, foreignClerk}) {
            assertThat(OutgoingRights.maySee(one, document)).as(one.login()).isFalse();
        }
    }

    @Test
    void whoIsAskedForAnOpinionSeesTheDocumentAndCanAnswer() {
        OutgoingDocument document = document();
        document.submit("00", NOW);
        assertThat(OutgoingRights.maySee(colleague, document)).isFalse();
        assertThat(OutgoingRights.may(colleague, OutgoingAct.GIVE_OPINION, document))
                .isFalse();

        document.consult(colleague.positionId());

        assertThat(OutgoingRights.maySee(colleague, document)).isTrue();
        assertThat(OutgoingRights.actsNow(colleague, document))
                .containsExactlyInAnyOrder(
                        OutgoingAct.COMMENT,
                        OutgoingAct.REMARK,
                        OutgoingAct.GIVE_OPINION,
                        OutgoingAct.PASS_OPINION,
                        OutgoingAct.WITHDRAW_OPINION);
        assertThat(OutgoingRights.may(clerk, OutgoingAct.ASK_OPINION, document))
                .as("not the clerk's turn")
                .isFalse();
        assertThat(OutgoingRights.may(head, OutgoingAct.ASK_OPINION, document)).isTrue();
        assertThat(OutgoingRights.may(drafter, OutgoingAct.ASK_OPINION, document))
                .isTrue();
    }

    @Test
    void eachStepIsOnePersonsTurn() {
        OutgoingDocument document = document();
        turn(document, drafter, OutgoingAct.EDIT, OutgoingAct.SUBMIT, OutgoingAct.DISCARD);
        document.submit("00", NOW);
        turn(
                document,
                head,
                OutgoingAct.PASS_CONTENT,
                OutgoingAct.SEND_BACK,
                OutgoingAct.CHANGE_SIGNATORY,
                OutgoingAct.REASSIGN);
        turn(document, drafter, OutgoingAct.WITHDRAW, OutgoingAct.CHANGE_SIGNATORY, OutgoingAct.REASSIGN);
        turn(document, clerk);
        document.passContent(NOW);
        turn(document, clerk, OutgoingAct.PASS_FORM, OutgoingAct.SEND_BACK, OutgoingAct.REASSIGN);
        turn(document, head, OutgoingAct.CHANGE_SIGNATORY, OutgoingAct.REASSIGN);
        document.passForm(NOW);
        turn(document, signatory, OutgoingAct.SIGN, OutgoingAct.SEND_BACK);
        turn(document, otherSignatory);
        turn(document, clerk);
        document.sign("01", NOW);
        turn(document, clerk, OutgoingAct.NUMBER, OutgoingAct.SEND_BACK);
        turn(document, signatory, OutgoingAct.WITHDRAW_SIGNATURE);
        turn(document, otherSignatory);
        turn(document, head);
        document.number(1, LocalDate.of(2026, 3, 5), NOW);
        turn(document, clerk, OutgoingAct.ISSUE, OutgoingAct.VOID_NUMBER);
        document.issue("02", List.of(), LocalDate.of(2026, 3, 5), NOW);
        turn(document, clerk, OutgoingAct.RECALL, OutgoingAct.PAPER_COPY);
        turn(document, drafter, OutgoingAct.FOLLOW_UP);
    }

    @Test
    void whoIsPutIntoAStepHasTheTurnAlone() {
        OutgoingDocument document = document();
        document.submit("00", NOW);
        turn(document, colleague);

        document.assignTo(colleague.positionId());
        turn(document, colleague, OutgoingAct.PASS_CONTENT, OutgoingAct.SEND_BACK, OutgoingAct.REASSIGN);
        turn(document, head, OutgoingAct.CHANGE_SIGNATORY, OutgoingAct.REASSIGN);

        document.passContent(NOW);
        turn(document, colleague);
        turn(document, clerk, OutgoingAct.PASS_FORM, OutgoingAct.SEND_BACK, OutgoingAct.REASSIGN);
    }

    @Test
    void whoMaySeeButNotActIsNotPermittedAndWhoMayNotSeeFindsNothing() {
        OutgoingDocument document = document();
        document.submit("00", NOW);

        assertThatThrownBy(() -> OutgoingRights.require(clerk, OutgoingAct.PASS_CONTENT, document))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> OutgoingRights.require(otherHead, OutgoingAct.PASS_CONTENT, document))
                .isInstanceOf(UnknownDocument.class);
    }

    private static void turn(OutgoingDocument document, Actor actor, OutgoingAct... acts) {
        Set<OutgoingAct> expected = EnumSet.noneOf(OutgoingAct.class);
        expected.addAll(Set.of(acts));
        Set<OutgoingAct> turn = EnumSet.noneOf(OutgoingAct.class);
        turn.addAll(OutgoingRights.actsNow(actor, document));
        turn.removeAll(TALK);
        assertThat(turn).as(actor.login() + " in " + document.state()).isEqualTo(expected);
    }

    private OutgoingDocument document() {
        DraftForm form = new DraftForm(
                DocumentType.NOTICE,
                "lịch họp",
                Urgency.NORMAL,
                Secrecy.NONE,
                ContentSource.COMPOSED,
                "",
                Set.of(),
                "Lưu: VT",
                "Nội dung./.",
                signatory.positionId());
        return new OutgoingDocument(drafter, form, "TB-SXD", NOW);
    }

    /** The position has the person's number times ten. */
    private static Actor actor(long person, long agency, long unit, Role role) {
        return new Actor(
                person,
                person * 10,
                agency,
                unit,
                role + "-" + person,
                "Người " + person,
                "Chức vụ",
                "CQ",
                "ĐV",
                Set.of(role));
    }
}
