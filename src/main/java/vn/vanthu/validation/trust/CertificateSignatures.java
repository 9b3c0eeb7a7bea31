package vn.vanthu.validation.trust;

import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificateList;
import vn.vanthu.validation.crypto.SignatureScheme;

/** Verifies signatures of certificates and CRLs, remembering the outcome: the same ones come again and again. */
final class CertificateSignatures {
    private static final int MOST = 20_000;
    private static final String REASON = "2.5.29.21";
    private static final String INVALID_SINCE = "2.5.29.24";
    private static final Set<String> UNDERSTOOD = Set.of(REASON, INVALID_SINCE);

    private final Map<Pair, Boolean> known = new ConcurrentHashMap<>();

    private record Pair(Object signed, PublicKey key) {}

    boolean signed(X509Certificate certificate, PublicKey key) {
        return remember(new Pair(certificate, key), () -> verify(certificate, key));
    }

    /** Whether a CRL is signed by the key and none of its entries asks for what we do not know (RFC 5280, 5.3). */
    boolean signedAndUnderstood(X509CRL crl, PublicKey key) {
        return remember(new Pair(crl, key), () -> verify(crl, key) && understood(crl));
    }

    /** An entry for another issuer belongs to an indirect list, which speaks of others from there on (5.3.3). */
    private static boolean understood(X509CRL crl) {
        Set<? extends X509CRLEntry> entries = crl.getRevokedCertificates();
        return entries == null
                || entries.stream()
                        .filter(X509CRLEntry::hasExtensions)
                        .allMatch(entry -> entry.getCertificateIssuer() == null
                                && UNDERSTOOD.containsAll(entry.getCriticalExtensionOIDs()));
    }

    private boolean remember(Pair pair, java.util.function.BooleanSupplier check) {
        Boolean before = known.get(pair);
        if (before != null) {
            return before;
        }
        boolean result = check.getAsBoolean();
        if (known.size() > MOST) {
            known.clear();
        }
        known.put(pair, result);
        return result;
    }

    private static boolean verify(X509Certificate certificate, PublicKey key) {
        try {
            AlgorithmIdentifier algorithm =
                    Certificate.getInstance(certificate.getEncoded()).getSignatureAlgorithm();
            return SignatureScheme.of(algorithm, "")
                    .map(scheme ->
                            scheme.fits(key) && scheme.verifies(key, tbs(certificate), certificate.getSignature()))
                    .orElse(false);
        } catch (CertificateEncodingException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] tbs(X509Certificate certificate) {
        try {
            return certificate.getTBSCertificate();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has its encoding", e);
        }
    }

    private static boolean verify(X509CRL crl, PublicKey key) {
        try {
            byte[] tbs = crl.getTBSCertList();
            AlgorithmIdentifier algorithm =
                    CertificateList.getInstance(crl.getEncoded()).getSignatureAlgorithm();
            return SignatureScheme.of(algorithm, "")
                    .map(scheme -> scheme.fits(key) && scheme.verifies(key, tbs, crl.getSignature()))
                    .orElse(false);
        } catch (CRLException | IllegalArgumentException e) {
            return false;
        }
    }
}
