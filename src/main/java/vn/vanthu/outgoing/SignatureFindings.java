package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.platform.problem.Refusal;

/** Asks the signature check. Where this installation has none, nothing is signed or issued. */
@ApplicationScoped
class SignatureFindings {

    @Inject
    private Instance<SignedSheets> check;

    public FileFacts examine(String sha256, long signatoryPersonId, long agencyId) {
        if (!check.isResolvable()) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "outgoing.refused.no-check");
        }
        return check.get().examine(sha256, signatoryPersonId, agencyId);
    }
}
