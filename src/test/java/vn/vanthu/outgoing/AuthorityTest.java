package vn.vanthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.document.DocumentType;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Person;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;

/** In whose name one signs, as printed, and on which days a delegation holds. */
class AuthorityTest {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "DEPARTMENT, Giám đốc, OWN, GIÁM ĐỐC",
        "DEPARTMENT, Phó Giám đốc, DEPUTY, KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC",
        "DEPARTMENT, Quyền Giám đốc, ACTING, Q. GIÁM ĐỐC",
        "DEPARTMENT, Q. Giám đốc, ACTING, Q. GIÁM ĐỐC",
        "COMMUNE, Chủ tịch, COLLECTIVE, TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH",
        "COMMUNE, Phó Chủ tịch, DEPUTY, KT. CHỦ TỊCH/PHÓ CHỦ TỊCH",
        "PROVINCE, Quyền Chủ tịch, ACTING, TM. ỦY BAN NHÂN DÂN/Q. CHỦ TỊCH",
    })
    void aLeaderSignsByPosition(Agency.Kind agency, String title, Authority.Kind kind, String lines) {
        Authority authority = Authority.ofPosition(agency(agency), title);

        assertThat(authority.kind()).isEqualTo(kind);
        assertThat(String.join("/", authority.lines())).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "BY_ORDER, Trưởng phòng, Phòng Quản lý xây dựng, TL. GIÁM ĐỐC/TRƯỞNG PHÒNG QUẢN LÝ XÂY DỰNG",
        "MANDATE, Chánh Văn phòng, Văn phòng, TUQ. GIÁM ĐỐC/CHÁNH VĂN PHÒNG",
        "BY_ORDER, Chánh Thanh tra, Thanh tra, TL. GIÁM ĐỐC/CHÁNH THANH TRA",
    })
    void aDelegateSignsInTheNameOfTheHead(Authority.Kind kind, String title, String unit, String lines) {
        Authority authority = Authority.delegated(kind, position("Giám đốc", "Ban Giám đốc"), position(title, unit));

        assertThat(String.join("/", authority.lines())).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "false, Chủ tịch, TM. HỘI ĐỒNG/CHỦ TỊCH/GIÁM ĐỐC SỞ XÂY DỰNG",
        "true, Chủ tịch, TM. HỘI ĐỒNG/CHỦ TỊCH",
        "true, Phó Chủ tịch, TM. HỘI ĐỒNG/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH",
    })
    void aMemberSignsForTheCouncil(boolean ownSeal, String title, String lines) {
        Council council = new Council(1);
        council.write(
                new CouncilForm(
                        "Hội đồng thẩm định",
                        "Hội đồng",
                        "HĐTĐ",
                        ownSeal,
                        FIRST,
                        Optional.of(LAST),
                        List.of(new CouncilMember(7, title))),
                "Dũng",
                Instant.EPOCH);
        Authority authority = Authority.ofCouncil(council, title, position("Giám đốc", "Ban Giám đốc"));

        assertThat(String.join("/", authority.lines())).isEqualTo(lines);
        assertThat(council.member(7)).isPresent();
        assertThat(council.member(8)).isEmpty();
        assertThat(council.validOn(LAST)).isTrue();
        assertThat(council.validOn(LAST.plusDays(1))).isFalse();
        assertThat(council.validOn(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void aDelegationHoldsFromItsFirstToItsLastDayForItsTypes() {
        Delegation delegation = delegation(Set.of(DocumentType.OFFICIAL_LETTER));

        assertThat(delegation.covers(DocumentType.OFFICIAL_LETTER, FIRST)).isTrue();
        assertThat(delegation.covers(DocumentType.OFFICIAL_LETTER, LAST)).isTrue();
        assertThat(delegation.covers(DocumentType.OFFICIAL_LETTER, FIRST.minusDays(1)))
                .isFalse();
        assertThat(delegation.covers(DocumentType.OFFICIAL_LETTER, LAST.plusDays(1)))
                .isFalse();
        assertThat(delegation.covers(DocumentType.DECISION, FIRST)).isFalse();
        assertThat(delegation(Set.of()).covers(DocumentType.DECISION, FIRST)).isTrue();
    }

    @Test
    void aWithdrawnDelegationHeldUntilTheDayBefore() {
        Delegation delegation = delegation(Set.of());
        LocalDate day = FIRST.plusDays(10);
        delegation.withdraw(day, clerk());
        delegation.withdraw(day.minusDays(5), clerk());

        assertThat(delegation.validOn(day.minusDays(1))).isTrue();
        assertThat(delegation.validOn(day)).isFalse();
    }

    private static Delegation delegation(Set<DocumentType> types) {
        DelegationForm form =
                new DelegationForm(Authority.Kind.MANDATE, 1, 2, "03/GUQ-SXD", "giấy mời họp", types, FIRST, LAST);
        return new Delegation(
                position("Giám đốc", "Ban Giám đốc"),
                position("Trưởng phòng", "Phòng Quản lý xây dựng"),
                form,
                clerk(),
                Instant.parse("2026-02-27T02:00:00Z"));
    }

    private static Actor clerk() {
        return new Actor(
                1, 2, 3, 4, "hanh.do", "Đỗ Thị Hạnh", "Chánh Văn phòng", "SỞ", "VP", Set.of(Role.OFFICE_MANAGER));
    }

    private static Agency agency(Agency.Kind kind) {
        return new Agency("H99.10", "Sở Xây dựng", "SXD", "", "Bình Minh", kind, SINCE);
    }

    private static Position position(String title, String unit) {
        Agency agency = agency(Agency.Kind.DEPARTMENT);
        return new Position(
                new Person("ai.do", "Ai Đó"),
                agency,
                new Unit(0, unit, "X", false, SINCE),
                title,
                1,
                Set.of(Role.OFFICER),
                SINCE);
    }
}
