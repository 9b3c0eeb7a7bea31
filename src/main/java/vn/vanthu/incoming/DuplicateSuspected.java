package vn.vanthu.incoming;

import vn.vanthu.platform.problem.Refusal;

/**
 * The same document seems to be registered already: by its code, or by number, symbol and author (NĐ 30/2020, Phụ lục
 * VI). The clerk who is sure says so and registers it all the same.
 */
public class DuplicateSuspected extends Refusal {

    private static final long serialVersionUID = 1;

    private final long documentId;

    DuplicateSuspected(IncomingDocument earlier) {
        super(
                Kind.CONFLICT,
                "incoming.duplicate",
                Integer.toString(earlier.arrivalNumber()),
                Integer.toString(earlier.arrivalYear()));
        this.documentId = earlier.id();
    }

    /** The document that was registered before. */
    public long documentId() {
        return documentId;
    }
}
