package vn.vanthu.audit;

/** Who a journal entry is by. */
public interface Author {

    /** The agency in whose name the act was done; 0 for the system's own. */
    long agencyId();

    /** The sign-in name, or {@code system}. */
    String login();

    /** Name, position and agency at that moment, in words that stay true when the directory changes. */
    String displayName();

    /** The system itself: jobs, first starts. */
    static Author system() {
        return new Author() {
            @Override
            public long agencyId() {
                return 0;
            }

            @Override
            public String login() {
                return "system";
            }

            @Override
            public String displayName() {
                return "VanThu";
            }
        };
    }
}
