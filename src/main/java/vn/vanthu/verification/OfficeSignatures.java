package vn.vanthu.verification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.validation.SignatureReport;
import vn.vanthu.validation.Verdict;

/**
 * Whether a file carries the two signatures of an issued document, the signatory's and then the agency's (NĐ 30/2020
 * Điều 13 and 14), by whose certificates made them.
 *
 * @param signatory the last person's signature before the agency's, else the last person's
 * @param agency the first signature of an agency
 * @param order what is to be said of the two together
 */
public record OfficeSignatures(Optional<CheckedSignature> signatory, Optional<CheckedSignature> agency, Order order) {

    /** How good that is. */
    public enum Standing {
        RIGHT,
        WRONG,
        OPEN
    }

    /** The two signatures together. */
    public enum Order {
        /** A person of the agency signed, then the agency; both are valid. */
        COMPLETE(Standing.RIGHT),
        /** Both are there in the right order, but not both are valid. */
        NOT_VALID(Standing.WRONG),
        /** Both are there in the right order and none is invalid, but not both could be decided. */
        UNDECIDED(Standing.OPEN),
        /** The person signed for another agency than the one that sealed. */
        OTHER_AGENCY(Standing.WRONG),
        /** The agency sealed before anybody signed. */
        AGENCY_FIRST(Standing.WRONG),
        /** There is no agency's signature. */
        PERSON_ONLY(Standing.OPEN),
        /** There is no person's signature. */
        AGENCY_ONLY(Standing.OPEN),
        /** None of the signatures is of anybody in the directory. */
        NOBODY_KNOWN(Standing.OPEN);

        private final Standing standing;

        Order(Standing standing) {
            this.standing = standing;
        }

        public Standing standing() {
            return standing;
        }
    }

    /** What a checked file carries. */
    public static OfficeSignatures of(CheckedFile file) {
        List<CheckedSignature> all = file.signatures().stream()
                .filter(signature -> signature.report().kind() == SignatureReport.Kind.SIGNATURE)
                .toList();
        int seal = -1;
        for (int i = all.size() - 1; i >= 0; i--) {
            seal = is(all.get(i), Holder.Kind.AGENCY) ? i : seal;
        }
        int before = lastPerson(all, seal < 0 ? all.size() : seal);
        int person = before >= 0 ? before : lastPerson(all, all.size());
        Optional<CheckedSignature> signatory = person < 0 ? Optional.empty() : Optional.of(all.get(person));
        Optional<CheckedSignature> agency = seal < 0 ? Optional.empty() : Optional.of(all.get(seal));
        return new OfficeSignatures(signatory, agency, order(signatory, agency, before >= 0));
    }

    /** The conclusion in words. */
    public String sentence(Locale locale) {
        return Bundles.text(
                locale,
                "verification.office." + order,
                List.of(
                        signatory.map(OfficeSignatures::name).orElse(""),
                        agency.map(OfficeSignatures::name).orElse("")));
    }

    private static Order order(
            Optional<CheckedSignature> signatory, Optional<CheckedSignature> agency, boolean personFirst) {
        if (agency.isEmpty()) {
            return signatory.isEmpty() ? Order.NOBODY_KNOWN : Order.PERSON_ONLY;
        }
        if (signatory.isEmpty()) {
            return Order.AGENCY_ONLY;
        }
        if (!personFirst) {
            return Order.AGENCY_FIRST;
        }
        Holder person = signatory.flatMap(CheckedSignature::holder).orElseThrow();
        Holder sealed = agency.flatMap(CheckedSignature::holder).orElseThrow();
        if (person.agencyId() != 0 && person.agencyId() != sealed.agencyId()) {
            return Order.OTHER_AGENCY;
        }
        List<Verdict> verdicts = List.of(
                signatory.get().report().verdict(), agency.get().report().verdict());
        if (verdicts.contains(Verdict.INVALID)) {
            return Order.NOT_VALID;
        }
        return verdicts.contains(Verdict.INDETERMINATE) ? Order.UNDECIDED : Order.COMPLETE;
    }

    private static int lastPerson(List<CheckedSignature> all, int end) {
        for (int i = end - 1; i >= 0; i--) {
            if (is(all.get(i), Holder.Kind.PERSON)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean is(CheckedSignature signature, Holder.Kind kind) {
        return signature.holder().filter(holder -> holder.kind() == kind).isPresent();
    }

    private static String name(CheckedSignature signature) {
        return signature.holder().map(Holder::name).orElse("");
    }
}
