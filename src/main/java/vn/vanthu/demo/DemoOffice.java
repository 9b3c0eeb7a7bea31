package vn.vanthu.demo;

import static vn.vanthu.organisation.Role.ADMINISTRATOR;
import static vn.vanthu.organisation.Role.ARCHIVIST;
import static vn.vanthu.organisation.Role.CLERK;
import static vn.vanthu.organisation.Role.OFFICER;
import static vn.vanthu.organisation.Role.OFFICE_MANAGER;
import static vn.vanthu.organisation.Role.SIGNATORY;
import static vn.vanthu.organisation.Role.UNIT_HEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import vn.vanthu.access.DemoAccounts;
import vn.vanthu.access.SignIn;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Person;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;

/** The people and agencies of the demo: a made-up province with a department, an office and a commune. */
@ApplicationScoped
public class DemoOffice {

    /** Everything in the demo exists since this date, so that a year of documents has room. */
    static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SignIn signIn;

    @Inject
    private DemoKeys keys;

    /** Creates everybody, in one transaction. */
    @Transactional
    public void open() {
        openDepartment();
        openPeoplesCommitteeOffice();
        openCommune();
    }

    private void openDepartment() {
        Agency department = agency(
                "H99.10", "Sở Xây dựng", "SXD", "Ủy ban nhân dân tỉnh Bình Minh", "Bình Minh", Agency.Kind.DEPARTMENT);
        Unit leadership = unit(department, "Ban Giám đốc", "BGĐ", true);
        Unit office = unit(department, "Văn phòng Sở", "VP", false);
        Unit planning = unit(department, "Phòng Quy hoạch - Kiến trúc", "QHKT", false);
        Unit construction = unit(department, "Phòng Quản lý xây dựng", "QLXD", false);
        position("giang.vo", "Võ Hoàng Giang", department, leadership, "Giám đốc", 10, SIGNATORY);
        position("hanh.do", "Đỗ Thị Hạnh", department, office, "Chánh Văn phòng", 20, OFFICE_MANAGER, UNIT_HEAD);
        position("dung.pham", "Phạm Tiến Dũng", department, office, "Văn thư", 60, CLERK);
        position("khanh.bui", "Bùi Quốc Khánh", department, office, "Lưu trữ viên", 70, ARCHIVIST, ADMINISTRATOR);
        position("chi.le", "Lê Thị Kim Chi", department, construction, "Trưởng phòng", 30, UNIT_HEAD, OFFICER);
        position("an.nguyen", "Nguyễn Văn An", department, construction, "Chuyên viên", 50, OFFICER);
        position(
                "binh.tran",
                "Trần Thị Bình",
                department,
                planning,
                "Phó Trưởng phòng phụ trách",
                40,
                OFFICER,
                UNIT_HEAD);
    }

    private void openPeoplesCommitteeOffice() {
        Agency office = agency(
                "H99.01",
                "Văn phòng Ủy ban nhân dân",
                "VPUBND",
                "Ủy ban nhân dân tỉnh Bình Minh",
                "Bình Minh",
                Agency.Kind.OFFICE);
        Unit leadership = unit(office, "Lãnh đạo Văn phòng", "LĐVP", true);
        Unit administration = unit(office, "Phòng Hành chính - Tổ chức", "HCTC", false);
        Unit synthesis = unit(office, "Phòng Tổng hợp", "TH", false);
        position("minh.dang", "Đặng Quang Minh", office, leadership, "Chánh Văn phòng", 10, SIGNATORY, OFFICE_MANAGER);
        position("lan.hoang", "Hoàng Ngọc Lan", office, administration, "Văn thư", 60, CLERK);
        position("nga.ngo", "Ngô Thúy Nga", office, synthesis, "Trưởng phòng", 30, OFFICER, UNIT_HEAD);
    }

    private void openCommune() {
        Agency commune = agency("H99.50.01", "Ủy ban nhân dân xã Tân Lập", "UBND", "", "Tân Lập", Agency.Kind.COMMUNE);
        Unit leadership = unit(commune, "Lãnh đạo UBND xã", "LĐ", true);
        Unit office = unit(commune, "Văn phòng HĐND và UBND", "VP", false);
        position("phuc.truong", "Trương Vĩnh Phúc", commune, leadership, "Chủ tịch", 10, SIGNATORY, OFFICE_MANAGER);
        position("oanh.ly", "Lý Kiều Oanh", commune, office, "Văn phòng - Thống kê", 60, CLERK, OFFICER, UNIT_HEAD);
    }

    private Agency agency(String code, String name, String symbol, String superior, String place, Agency.Kind kind) {
        Agency agency = new Agency(code, name, symbol, superior, place, kind, SINCE);
        entities.persist(agency);
        entities.flush();
        keys.giveSeal(agency);
        return agency;
    }

    private Unit unit(Agency agency, String name, String symbol, boolean leadership) {
        Unit unit = new Unit(agency.id(), name, symbol, leadership, SINCE);
        entities.persist(unit);
        entities.flush();
        return unit;
    }

    private void position(
            String login, String fullName, Agency agency, Unit unit, String title, int rank, Role... roles) {
        Person person = new Person(login, fullName);
        entities.persist(person);
        entities.flush();
        entities.persist(new Position(person, agency, unit, title, rank, EnumSet.copyOf(List.of(roles)), SINCE));
        signIn.openAccount(person, DemoAccounts.PASSWORD.toCharArray(), false);
        keys.giveKey(person);
    }
}
