package vn.vanthu.signing.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.signing.EvidenceUnavailableException;
import vn.vanthu.signing.check.CertificateCheck;
import vn.vanthu.signing.check.CertificateFindings;
import vn.vanthu.validation.CertificateInfo;
import vn.vanthu.validation.Purpose;

/**
 * The document security store (ISO 32000-2, 12.8.4.3): certificates, CRLs and OCSP responses of all signatures and
 * time-stamps of a document, and which signature needs which. What an earlier store holds stays.
 */
final class SecurityStore {

    private static final int LARGEST_ENTRY = 64 << 20;

    private final Increment increment;
    private final CertificateCheck certificates;
    private final Map<ByteBuffer, PdfReference> known = new LinkedHashMap<>();
    private final Map<String, List<PdfObject>> lists = new LinkedHashMap<>();

    SecurityStore(Original original, CertificateCheck certificates) {
        this.increment = new Increment(original);
        this.certificates = certificates;
    }

    /** The evidence one signature needs. */
    private record Evidence(List<byte[]> certificates, List<byte[]> lists, List<byte[]> responses) {

        Evidence() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Builds the update. */
    byte[] update() {
        PdfReference catalogReference = increment.original().catalogReference();
        PdfDictionary catalog = increment.dictionary(catalogReference);
        PdfDictionary before = increment.dictionary(catalog.get("DSS"));
        for (String key : List.of("Certs", "OCSPs", "CRLs")) {
            lists.put(key, new ArrayList<>(increment.array(before.get(key)).items()));
            lists.get(key).forEach(this::learn);
        }
        Map<String, PdfObject> related =
                new LinkedHashMap<>(increment.dictionary(before.get("VRI")).entries());
        for (FoundSignatures.Found found :
                FoundSignatures.of(increment.original()).all()) {
            related.put(key(found.contents()), increment.add(entry(evidence(found))));
        }
        Map<String, PdfObject> store = new LinkedHashMap<>(before.entries());
        store.put("Type", Syntax.name("DSS"));
        store.put("VRI", new PdfDictionary(related));
        lists.forEach((key, items) -> {
            if (!items.isEmpty()) {
                store.put(key, new PdfArray(items));
            }
        });
        PdfReference reference = increment.add(new PdfDictionary(store));
        increment.put(catalogReference, Syntax.with(catalog, "DSS", reference));
        byte[] documentId = new byte[16];
        ThreadLocalRandom.current().nextBytes(documentId);
        return increment.write(documentId).bytes();
    }

    private void learn(PdfObject item) {
        if (item instanceof PdfReference reference && increment.get(item) instanceof PdfStream stream) {
            try {
                known.put(ByteBuffer.wrap(stream.decode(LARGEST_ENTRY)), reference);
            } catch (PdfException e) {
                throw new EvidenceUnavailableException("an entry of the document's own store cannot be read", e);
            }
        }
    }

    private Evidence evidence(FoundSignatures.Found found) {
        Evidence evidence = new Evidence();
        collect(found.container(), found.documentTimestamp() ? Purpose.TIME_STAMP : Purpose.PERSON, evidence);
        found.timestamps().forEach(token -> collect(token, Purpose.TIME_STAMP, evidence));
        return evidence;
    }

    private void collect(CMSSignedData container, Purpose purpose, Evidence evidence) {
        SignerId signer = container.getSignerInfos().iterator().next().getSID();
        List<X509Certificate> chain = new ArrayList<>();
        for (X509CertificateHolder holder : container.getCertificates().getMatches(null)) {
            try {
                chain.add(
                        signer.match(holder) ? 0 : chain.size(),
                        new JcaX509CertificateConverter().getCertificate(holder));
            } catch (GeneralSecurityException e) {
                throw new EvidenceUnavailableException("a certificate cannot be read", e);
            }
        }
        if (chain.isEmpty()) {
            throw new EvidenceUnavailableException("a signature does not bring its certificate");
        }
        CertificateFindings findings = certificates.check(chain, purpose);
        if (findings.conclusion() != CertificateFindings.Conclusion.GOOD) {
            throw new EvidenceUnavailableException(
                    "the status of " + chain.get(0).getSubjectX500Principal() + " is " + findings.conclusion() + ": "
                            + findings.reasons());
        }
        findings.chain().stream().map(CertificateInfo::encoded).forEach(evidence.certificates::add);
        evidence.lists.addAll(findings.lists());
        for (byte[] response : findings.responses()) {
            evidence.responses.add(response);
            evidence.certificates.addAll(responders(response));
        }
    }

    private static List<byte[]> responders(byte[] response) {
        try {
            List<byte[]> encoded = new ArrayList<>();
            BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(response).getResponseObject();
            for (X509CertificateHolder holder : basic.getCerts()) {
                encoded.add(holder.getEncoded());
            }
            return encoded;
        } catch (IOException | OCSPException e) {
            throw new EvidenceUnavailableException("an OCSP response cannot be read", e);
        }
    }

    private PdfDictionary entry(Evidence evidence) {
        return Syntax.dictionary(
                "Cert", references("Certs", evidence.certificates),
                "OCSP", evidence.responses.isEmpty() ? null : references("OCSPs", evidence.responses),
                "CRL", evidence.lists.isEmpty() ? null : references("CRLs", evidence.lists));
    }

    private PdfArray references(String list, List<byte[]> items) {
        List<PdfObject> references = new ArrayList<>();
        for (byte[] item : items) {
            PdfReference reference = known.computeIfAbsent(
                    ByteBuffer.wrap(item),
                    unknown -> increment.addStream(NewStream.deflated(PdfDictionary.EMPTY, item)));
            if (!lists.get(list).contains(reference)) {
                lists.get(list).add(reference);
            }
            if (!references.contains(reference)) {
                references.add(reference);
            }
        }
        return new PdfArray(references);
    }

    /** The key of a signature: SHA-1 of /Contents in upper-case hexadecimal, as the format demands. */
    private static String key(byte[] contents) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(contents);
            return new String(Syntax.hex(digest), java.nio.charset.StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no SHA-1", e);
        }
    }
}
