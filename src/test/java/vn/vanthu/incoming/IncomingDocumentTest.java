package vn.vanthu.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.exchange.DispatchedFile;
import vn.vanthu.exchange.DocumentFacts;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Person;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;
import vn.vanthu.platform.problem.Refusal;

class IncomingDocumentTest {

    private static final Instant MORNING = Instant.parse("2026-03-05T02:00:00Z");
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final long AGENCY = 7;
    private static final long LEAD = 21;
    private static final long SUPPORT = 22;
    private static final long ELSEWHERE = 23;

    private final Actor clerk = actor(1, 20, Role.CLERK);
    private final Actor head = actor(2, 19, Role.SIGNATORY);
    private final Actor unitHead = actor(3, LEAD, Role.UNIT_HEAD, Role.OFFICER);
    private final Actor officer = actor(4, LEAD, Role.OFFICER);
    private final Actor supporter = actor(5, SUPPORT, Role.OFFICER);
    private final Actor stranger = actor(6, ELSEWHERE, Role.OFFICER);
    private IncomingDocument document;

    @BeforeEach
    void register() {
        document = new IncomingDocument(clerk, registration(), new ArrivalNumber(2026, 12), MORNING);
    }

    @Test
    void standsInTheRegisterAwaitingDirection() {
        assertThat(document.state()).isEqualTo(IncomingState.AWAITING_DIRECTION);
        assertThat(document.arrivedOn()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(document.arrivalNumber()).isEqualTo(12);
        assertThat(document.steps()).extracting(HandlingStep::kind).containsExactly(HandlingStep.Kind.REGISTERED);
    }

    @ParameterizedTest
    @EnumSource(
            value = IncomingState.class,
            names = {"AWAITING_DIRECTION", "ASSIGNED", "FINISHED"})
    void isFrozenOnceTheSenderRecallsIt(IncomingState before) {
        if (before != IncomingState.AWAITING_DIRECTION) {
            direct();
        }
        if (before == IncomingState.FINISHED) {
            document.finish(unitHead, new Completion("xong", ""), Optional.empty(), MORNING);
        }
        document.recall(clerk, "sai nội dung", MORNING);

        assertThat(document.state()).isEqualTo(IncomingState.RECALLED);
        assertThat(document.state().open()).isFalse();
        assertThat(IncomingRights.actsOf(head, document)).isEmpty();
        assertThat(IncomingRights.actsOf(unitHead, document)).isEmpty();
        assertThatThrownBy(() -> document.contribute(officer, "ý kiến", MORNING))
                .isInstanceOf(Refusal.class);
        HandlingStep last = document.steps().get(document.steps().size() - 1);
        assertThat(last.kind()).isEqualTo(HandlingStep.Kind.RECALLED);
        assertThat(last.note()).isEqualTo("sai nội dung");
    }

    @Test
    void goesFromDirectiveThroughWorkToItsResult() {
        direct();
        document.start(officer, position(officer), MORNING.plusSeconds(10));
        assertThat(document.handler().orElseThrow().id()).isEqualTo(officer.positionId());
        document.finish(officer, new Completion(" Đã trả lời ", "15/SXD-QLXD"), Optional.of(99L), MORNING);
        assertThat(document.state()).isEqualTo(IncomingState.FINISHED);
        assertThat(document.result()).isEqualTo("Đã trả lời");
        assertThat(document.answerOutgoingId()).contains(99L);
        assertThat(document.finishedAt()).contains(MORNING);
    }

    @Test
    void neverCountsTheLeadUnitAmongTheSupporters() {
        document.direct(head, new Directive(LEAD, Set.of(LEAD, SUPPORT), "Xử lý", null), unit(LEAD), MORNING);
        assertThat(document.supportUnitIds()).containsExactly(SUPPORT);
    }

    @Test
    void comesBackToTheHeadWithoutAUnit() {
        direct();
        document.giveBackToHead(unitHead, "Không thuộc nhiệm vụ của phòng", MORNING);
        assertThat(document.state()).isEqualTo(IncomingState.AWAITING_DIRECTION);
        assertThat(document.leadUnit()).isEmpty();
        assertThat(IncomingRights.maySee(officer, document)).isFalse();
    }

    @Test
    void changesNoMoreOnceItIsFinished() {
        direct();
        document.finish(unitHead, new Completion("Xong", ""), Optional.empty(), MORNING);
        Position self = position(officer);
        assertThatThrownBy(this::direct).isInstanceOf(IncomingRefusal.class);
        assertThatThrownBy(() -> document.start(officer, self, MORNING)).isInstanceOf(IncomingRefusal.class);
        assertThatThrownBy(() -> document.contribute(officer, "thêm", MORNING)).isInstanceOf(IncomingRefusal.class);
        assertThatThrownBy(() -> document.finish(officer, new Completion("lại", ""), Optional.empty(), MORNING))
                .isInstanceOf(IncomingRefusal.class);
        assertThat(IncomingRights.actsOf(unitHead, document)).isEmpty();
    }

    @Test
    void isUnknownToOtherUnitsAndAgencies() {
        direct();
        assertThat(IncomingRights.maySee(officer, document)).isTrue();
        assertThat(IncomingRights.maySee(supporter, document)).isTrue();
        assertThat(IncomingRights.maySee(stranger, document)).isFalse();
        Actor other = new Actor(8, 8, AGENCY + 1, LEAD, "x", "X", "Giám đốc", "B", "C", Set.of(Role.SIGNATORY));
        assertThat(IncomingRights.maySee(other, document)).isFalse();
        assertThat(IncomingRights.maySee(actor(9, LEAD, Role.ADMINISTRATOR), document))
                .isFalse();
        assertThatThrownBy(() -> IncomingRights.require(stranger, document, IncomingAct.START))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @ParameterizedTest
    @EnumSource(IncomingAct.class)
    void offersEachActToThoseWhoseTurnItIs(IncomingAct act) {
        direct();
        Set<IncomingAct> ofHead = EnumSet.of(IncomingAct.DIRECT);
        Set<IncomingAct> ofUnitHead = EnumSet.of(
                IncomingAct.ASSIGN, IncomingAct.START, IncomingAct.CONTRIBUTE, IncomingAct.GIVE_BACK_TO_HEAD);
        Set<IncomingAct> ofOfficer = EnumSet.of(IncomingAct.START, IncomingAct.CONTRIBUTE);
        Set<IncomingAct> ofSupporter = EnumSet.of(IncomingAct.CONTRIBUTE);
        assertThat(IncomingRights.actsOf(head, document).contains(act)).isEqualTo(ofHead.contains(act));
        assertThat(IncomingRights.actsOf(unitHead, document).contains(act)).isEqualTo(ofUnitHead.contains(act));
        assertThat(IncomingRights.actsOf(officer, document).contains(act)).isEqualTo(ofOfficer.contains(act));
        assertThat(IncomingRights.actsOf(supporter, document).contains(act)).isEqualTo(ofSupporter.contains(act));
        assertThat(IncomingRights.actsOf(clerk, document)).isEmpty();
    }

    @Test
    void isOnlyInTheHandsOfThePersonItWasGivenTo() {
        direct();
        document.assignTo(unitHead, position(actor(10, LEAD, Role.OFFICER)), "", MORNING);
        assertThat(IncomingRights.actsOf(officer, document)).containsExactly(IncomingAct.CONTRIBUTE);
    }

    private void direct() {
        document.direct(head, new Directive(LEAD, Set.of(SUPPORT), "Chủ trì xử lý", null), unit(LEAD), MORNING);
    }

    private static Actor actor(long id, long unit, Role... roles) {
        return new Actor(id, id, AGENCY, unit, "p" + id, "Người " + id, "Chức vụ", "Sở", "Phòng", Set.of(roles));
    }

    private static Registration registration() {
        DocumentFacts facts = new DocumentFacts(
                DocumentType.OFFICIAL_LETTER,
                "05",
                "05/SXD-QLXD",
                LocalDate.of(2026, 3, 4),
                "Về việc báo cáo",
                Urgency.NORMAL,
                "Võ Hoàng Giang",
                "Giám đốc",
                2);
        DispatchedFile scan = new DispatchedFile("05.pdf", "0".repeat(64), DispatchedFile.Kind.MAIN);
        return Registration.byHand(Source.PAPER, "Sở Xây dựng", facts, scan, "");
    }

    private static Unit unit(long id) {
        return withId(new Unit(AGENCY, "Phòng " + id, "P" + id, false, SINCE), id);
    }

    private static Position position(Actor actor) {
        Agency agency = withId(new Agency("H99", "Sở", "SXD", "", "BM", Agency.Kind.DEPARTMENT, SINCE), AGENCY);
        Person person = withId(new Person(actor.login(), actor.fullName()), actor.personId());
        Position position = new Position(person, agency, unit(actor.unitId()), actor.title(), 50, actor.roles(), SINCE);
        return withId(position, actor.positionId());
    }

    /** Ids come from the database; here they are set as it would. */
    private static <T> T withId(T entity, long id) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
