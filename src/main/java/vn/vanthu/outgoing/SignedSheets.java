package vn.vanthu.outgoing;

import java.time.Instant;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;

/** Finds, by the signature check, what stands behind the signatures of a main document and of its annexes. */
public interface SignedSheets {

    /**
     * The findings of a stored file as of now.
     *
     * @param sha256 of the file
     * @param signatoryPersonId whose signature counts as the person's
     * @param agencyId whose signature counts as the agency's
     */
    FileFacts examine(String sha256, long signatoryPersonId, long agencyId);

    /** The findings of an annex as of now: the agency's signature alone is asked for. */
    FileFacts examineAnnex(String sha256, long agencyId);

    /** The findings of an annex as of a moment. */
    FileFacts examineAnnexAsOf(String sha256, long agencyId, Instant moment);

    /** The findings of a stored file as of a moment: revocations that became known later do not count. */
    FileFacts examineAsOf(String sha256, long signatoryPersonId, long agencyId, Instant moment);
}
