package vn.vanthu.verification;

/**
 * Whose a certificate is by the registry of this installation.
 *
 * @param kind person or agency
 * @param id of the person or the agency
 * @param name of the person or the agency
 * @param agency name of the person's agency; of the agency itself for an agency
 * @param agencyId of that agency; 0 for a person who holds no position today
 */
public record Holder(Kind kind, long id, String name, String agency, long agencyId) {

    /** Whether the signature is a person's or an agency's seal. */
    public enum Kind {
        PERSON,
        AGENCY
    }

    /** Whether this is the person. */
    public boolean isPerson(long personId) {
        return kind == Kind.PERSON && id == personId;
    }

    /** Whether this is the agency. */
    public boolean isAgency(long sought) {
        return kind == Kind.AGENCY && id == sought;
    }
}
