package vn.vanthu.validation.pdf;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.validation.RevocationSource;
import vn.vanthu.validation.cms.CmsReader;
import vn.vanthu.validation.trust.CertificateFiles;

/** The validation data that a document brings in its DSS (ISO 32000-2, 12.8.4.3), read when asked for. */
public final class DocumentEvidence implements RevocationSource {
    private static final int STREAM_LIMIT = 24 << 20;
    private static final int MOST = 2_000;

    private final PdfRevision revision;
    private final PdfDictionary store;
    private List<X509Certificate> certificates;
    private List<X509CRL> crls;
    private List<byte[]> responses;

    public DocumentEvidence(PdfRevision revision) {
        this.revision = revision;
        this.store = revision.dictionary(revision.catalog().get("DSS"));
    }

    /** Whether it holds certificates and revocation data. */
    public boolean complete() {
        return revision.array(store.get("Certs")).size() > 0
                && (revision.array(store.get("CRLs")).size() > 0
                        || revision.array(store.get("OCSPs")).size() > 0);
    }

    /** Index of the revision that brought the store; a time-stamp of it or a later one covers what it holds. */
    public int since() {
        PdfRevision first = revision;
        while (first.before() != null && first.before().catalog().has("DSS")) {
            first = first.before();
        }
        return first.index();
    }

    public List<X509Certificate> certificates() {
        if (certificates == null) {
            certificates = new ArrayList<>();
            streams("Certs").forEach(der -> CertificateFiles.parse(der).ifPresent(certificates::add));
        }
        return certificates;
    }

    @Override
    public List<X509CRL> crls(X509Certificate certificate, X509Certificate issuer) {
        if (crls == null) {
            crls = new ArrayList<>();
            streams("CRLs").forEach(der -> CmsReader.crl(der).ifPresent(crls::add));
        }
        return crls;
    }

    @Override
    public List<byte[]> ocspResponses(X509Certificate certificate, X509Certificate issuer) {
        if (responses == null) {
            responses = streams("OCSPs");
        }
        return responses;
    }

    private List<byte[]> streams(String key) {
        List<byte[]> found = new ArrayList<>();
        for (PdfObject item : revision.array(store.get(key))) {
            if (revision.resolve(item) instanceof PdfStream stream && found.size() < MOST) {
                try {
                    found.add(revision.decode(stream, STREAM_LIMIT));
                } catch (PdfException e) {
                    // evidence that cannot be read is missing evidence, and the status then says unknown
                    continue;
                }
            }
        }
        return found;
    }
}
