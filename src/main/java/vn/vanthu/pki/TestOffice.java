package vn.vanthu.pki;

import java.util.List;

/** The made-up province whose people and agencies the test certificates name; the demonstration office uses it too. */
public final class TestOffice {

    /** The province, as it stands in the O field of every certificate. */
    public static final String PROVINCE = "UBND tỉnh Bình Minh";

    /** The department of construction of the province. */
    public static final Agency DEPARTMENT = new Agency("so-xay-dung", "H99.10", "Sở Xây dựng tỉnh Bình Minh");

    /** The office of the province's People's Committee. */
    public static final Agency COMMITTEE_OFFICE =
            new Agency("van-phong-ubnd", "H99.01", "Văn phòng Ủy ban nhân dân tỉnh Bình Minh");

    /** A commune of the province. */
    public static final Agency COMMUNE = new Agency("ubnd-xa-tan-lap", "H99.50.01", "Ủy ban nhân dân xã Tân Lập");

    /** All agencies. */
    public static final List<Agency> AGENCIES = List.of(DEPARTMENT, COMMITTEE_OFFICE, COMMUNE);

    /** All people whose certificates are good, those of the department first. */
    public static final List<Person> PEOPLE = List.of(
            new Person("an.nguyen", "Nguyễn Văn An", DEPARTMENT, KeyKind.RSA_2048),
            new Person("binh.tran", "Trần Thị Bình", DEPARTMENT, KeyKind.EC_P256),
            new Person("chi.le", "Lê Thị Kim Chi", DEPARTMENT, KeyKind.RSA_2048),
            new Person("dung.pham", "Phạm Tiến Dũng", DEPARTMENT, KeyKind.RSA_2048),
            new Person("giang.vo", "Võ Hoàng Giang", DEPARTMENT, KeyKind.RSA_2048),
            new Person("hanh.do", "Đỗ Thị Hạnh", DEPARTMENT, KeyKind.RSA_2048),
            new Person("khanh.bui", "Bùi Quốc Khánh", DEPARTMENT, KeyKind.RSA_2048),
            new Person("lan.hoang", "Hoàng Ngọc Lan", COMMITTEE_OFFICE, KeyKind.RSA_2048),
            new Person("minh.dang", "Đặng Quang Minh", COMMITTEE_OFFICE, KeyKind.RSA_2048),
            new Person("nga.ngo", "Ngô Thúy Nga", COMMITTEE_OFFICE, KeyKind.RSA_2048),
            new Person("oanh.ly", "Lý Kiều Oanh", COMMUNE, KeyKind.RSA_2048),
            new Person("phuc.truong", "Trương Vĩnh Phúc", COMMUNE, KeyKind.RSA_2048));

    /** A person whose certificate was revoked on {@link TestPki#REVOKED_SINCE}. */
    public static final Person REVOKED = new Person("quyen.cao", "Cao Thị Quyên", DEPARTMENT, KeyKind.RSA_2048);

    /** A person whose certificate ended on {@link TestPki#EXPIRED_ON}. */
    public static final Person EXPIRED = new Person("son.dinh", "Đinh Công Sơn", DEPARTMENT, KeyKind.RSA_2048);

    private TestOffice() {}

    /**
     * An agency of the test province.
     *
     * @param id the file name of its certificate
     * @param code its identification code, in the manner of QCVN 102:2016/BTTTT
     * @param name its full name
     */
    public record Agency(String id, String code, String name) {}

    /**
     * A person of the test province.
     *
     * @param login the sign-in name, and the file name of the certificate
     * @param name the full name
     * @param agency where the person works
     * @param key the kind of key
     */
    public record Person(String login, String name, Agency agency, KeyKind key) {}
}
