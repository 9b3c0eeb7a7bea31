package vn.vanthu.signing.pdf;

import java.util.List;
import java.util.stream.StreamSupport;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfName;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;

/** What the author of a form demands of the signature in a field (ISO 32000-2, 12.7.5.5). Only demands bind, not wishes. */
final class SeedValue {

    private static final long FILTER = 1;
    private static final long SUB_FILTER = 1 << 1;
    private static final long REASONS = 1 << 3;
    private static final long DIGEST_METHOD = 1 << 6;

    private final Increment increment;
    private final PdfDictionary dictionary;

    /** @param dictionary the field's /SV, empty if it has none */
    SeedValue(Increment increment, PdfDictionary dictionary) {
        this.increment = increment;
        this.dictionary = dictionary;
    }

    /** Refuses a request that does not do what is demanded. */
    void check(SignatureRequest request, DigestAlgorithm digest) {
        if (demands(FILTER) && !"Adobe.PPKLite".equals(text(dictionary.get("Filter")))) {
            throw refusal("the signature handler " + text(dictionary.get("Filter")));
        }
        if (demands(SUB_FILTER) && !listed("SubFilter").contains("ETSI.CAdES.detached")) {
            throw refusal("one of the formats " + listed("SubFilter"));
        }
        if (demands(DIGEST_METHOD)
                && !listed("DigestMethod").contains(digest.jcaName().replace("SHA-", "SHA"))) {
            throw refusal("one of the digests " + listed("DigestMethod"));
        }
        List<String> reasons = listed("Reasons");
        if (demands(REASONS)) {
            boolean none = reasons.isEmpty() || reasons.equals(List.of("."));
            boolean right = none
                    ? request.reason().isEmpty()
                    : request.reason().filter(reasons::contains).isPresent();
            if (!right) {
                throw refusal(none ? "that no reason is given" : "one of the reasons " + reasons);
            }
        }
    }

    private static SigningRefusedException refusal(String what) {
        return new SigningRefusedException(Reason.SEED_VALUE, "the field demands " + what);
    }

    private boolean demands(long flag) {
        return (dictionary.number("Ff", 0) & flag) != 0;
    }

    private List<String> listed(String key) {
        return StreamSupport.stream(increment.array(dictionary.get(key)).spliterator(), false)
                .map(this::text)
                .toList();
    }

    private String text(PdfObject value) {
        PdfObject found = increment.get(value);
        if (found instanceof PdfName name) {
            return name.value();
        }
        return found instanceof PdfString string ? string.text() : "";
    }
}
