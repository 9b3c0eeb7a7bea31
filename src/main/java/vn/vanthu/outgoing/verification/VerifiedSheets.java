package vn.vanthu.outgoing.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.DocumentIssued.Finding;
import vn.vanthu.outgoing.SignedSheets;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.SignatureReport;
import vn.vanthu.verification.CheckedFile;
import vn.vanthu.verification.CheckedSignature;
import vn.vanthu.verification.Holder;
import vn.vanthu.verification.SignatureCheck;

/** Finds the two signatures by whose certificates made them, never by the names of fields or what the file claims. */
@ApplicationScoped
class VerifiedSheets implements SignedSheets {

    @Inject
    private SignatureCheck check;

    @Override
    public FileFacts examine(String sha256, long signatoryPersonId, long agencyId) {
        return facts(sha256, check.check(sha256), signatoryPersonId, agencyId);
    }

    @Override
    public FileFacts examineAsOf(String sha256, long signatoryPersonId, long agencyId, Instant moment) {
        return facts(sha256, check.checkAsOf(sha256, moment), signatoryPersonId, agencyId);
    }

    @Override
    public FileFacts examineAnnex(String sha256, long agencyId) {
        return annexFacts(sha256, check.check(sha256), agencyId);
    }

    @Override
    public FileFacts examineAnnexAsOf(String sha256, long agencyId, Instant moment) {
        return annexFacts(sha256, check.checkAsOf(sha256, moment), agencyId);
    }

    private static FileFacts annexFacts(String sha256, CheckedFile checked, long agencyId) {
        List<String> reasons = new ArrayList<>();
        checked.report().error().ifPresent(reason -> reasons.add(text(reason)));
        Finding agency = finding(checked, holder -> holder.isAgency(agencyId), reasons);
        return new FileFacts(sha256, false, Finding.ABSENT, agency, reasons);
    }

    private static FileFacts facts(String sha256, CheckedFile checked, long signatoryPersonId, long agencyId) {
        List<String> reasons = new ArrayList<>();
        checked.report().error().ifPresent(reason -> reasons.add(text(reason)));
        Finding person = finding(checked, holder -> holder.isPerson(signatoryPersonId), reasons);
        Finding agency = finding(checked, holder -> holder.isAgency(agencyId), reasons);
        return new FileFacts(sha256, true, person, agency, reasons);
    }

    /** The best of the signatures of one holder: a later broken one does not undo an earlier sound one. */
    private static Finding finding(CheckedFile checked, Predicate<Holder> sought, List<String> reasons) {
        List<SignatureReport> found = checked.signatures().stream()
                .filter(signature -> signature.report().kind() == SignatureReport.Kind.SIGNATURE)
                .filter(signature -> signature.holder().filter(sought).isPresent())
                .map(CheckedSignature::report)
                .toList();
        Finding best = found.stream()
                .map(signature -> switch (signature.verdict()) {
                    case VALID -> Finding.VALID;
                    case INDETERMINATE -> Finding.INDETERMINATE;
                    case INVALID -> Finding.INVALID;
                })
                .min(VerifiedSheets::better)
                .orElse(Finding.ABSENT);
        if (best != Finding.VALID) {
            found.forEach(signature -> signature.mainReason().ifPresent(reason -> reasons.add(text(reason))));
        }
        return best;
    }

    private static int better(Finding one, Finding other) {
        List<Finding> order = List.of(Finding.VALID, Finding.INDETERMINATE, Finding.INVALID, Finding.ABSENT);
        return Integer.compare(order.indexOf(one), order.indexOf(other));
    }

    private static String text(Reason reason) {
        return reason.text(Bundles.VIETNAMESE);
    }
}
