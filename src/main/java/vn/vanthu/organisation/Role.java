package vn.vanthu.organisation;

/** What a position entitles its holder to, inside the position's own agency. */
public enum Role {
    /** Văn thư: numbers, seals, issues, receives. */
    CLERK,
    /** Chuyên viên: drafts and handles documents. */
    OFFICER,
    /** Trưởng đơn vị: checks the content of the unit's drafts, directs its work. */
    UNIT_HEAD,
    /** Lãnh đạo: signs, and directs incoming documents. */
    SIGNATORY,
    /** Chánh văn phòng: watches compliance. */
    OFFICE_MANAGER,
    /** Lưu trữ viên. */
    ARCHIVIST,
    /** Quản trị: people, units, trust; never sees a document's content by right of this role. */
    ADMINISTRATOR
}
