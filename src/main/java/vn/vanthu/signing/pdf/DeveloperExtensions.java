package vn.vanthu.signing.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.signing.SignatureAlgorithm;

/**
 * Says in the catalog which extensions of the format a signature rests on (ISO 32000-2, 7.12): SHA-3 is one by ISO/TS 32001,
 * Ed25519 and the named elliptic curves are one by ISO/TS 32002. RSA with SHA-2 needs none.
 */
final class DeveloperExtensions {

    private static final int SHA3 = 32001;
    private static final int CURVES = 32002;

    private final Increment increment;

    DeveloperExtensions(Increment increment) {
        this.increment = increment;
    }

    /** Declares what the algorithm needs, unless the catalog says so already. */
    void declare(SignatureAlgorithm algorithm) {
        if (algorithm.digest().isSha3()) {
            declare(SHA3, "https://www.iso.org/standard/45874.html");
        }
        switch (algorithm.scheme()) {
            case ECDSA, ED25519 -> declare(CURVES, "https://www.iso.org/standard/45875.html");
            case RSA_PKCS1, RSA_PSS -> {
                // part of ISO 32000-2 itself
            }
        }
    }

    private void declare(int level, String address) {
        PdfReference catalogReference = increment.original().catalogReference();
        PdfDictionary catalog = increment.dictionary(catalogReference);
        PdfDictionary extensions = increment.dictionary(catalog.get("Extensions"));
        List<PdfObject> declared = declared(extensions.get("ISO_"));
        if (declared.stream().anyMatch(item -> increment.dictionary(item).number("ExtensionLevel", 0) == level)) {
            return;
        }
        declared.add(Syntax.dictionary(
                "Type", Syntax.name("DeveloperExtensions"),
                "BaseVersion", Syntax.name("2.0"),
                "ExtensionLevel", Syntax.number(level),
                "ExtensionRevision", Syntax.text(":2022"),
                "URL", Syntax.text(address)));
        PdfDictionary more = Syntax.with(extensions, "ISO_", new PdfArray(declared));
        increment.put(catalogReference, Syntax.with(catalog, "Extensions", more));
    }

    /** One extension of a developer stands alone, several in an array. */
    private List<PdfObject> declared(PdfObject entry) {
        PdfObject value = increment.get(entry);
        if (value instanceof PdfArray array) {
            return new ArrayList<>(array.items());
        }
        return value instanceof PdfDictionary ? new ArrayList<>(List.of(entry)) : new ArrayList<>();
    }
}
