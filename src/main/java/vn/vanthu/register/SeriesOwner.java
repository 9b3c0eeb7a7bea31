package vn.vanthu.register;

/**
 * Who has series of numbers of its own: an agency, or a council of the agency (NĐ 30/2020, Điều 15).
 *
 * @param agencyId the agency, also of a council
 * @param councilId the council; 0 for the agency itself
 */
public record SeriesOwner(long agencyId, long councilId) {

    /** The agency itself. */
    public static SeriesOwner agency(long agencyId) {
        return new SeriesOwner(agencyId, 0);
    }
}
