package vn.vanthu.validation.cms;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import vn.vanthu.validation.Encodings;
import vn.vanthu.validation.Integrity;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.SubIndication;
import vn.vanthu.validation.crypto.Digests;

/** Verifies a signature container against the digest of what it signs (RFC 5652, 5.4 to 5.6; RFC 5035). */
public final class CmsVerifier {
    private CmsVerifier() {}

    /**
     * What was found.
     *
     * @param integrity whether content and signature are unchanged
     * @param failure what is wrong, empty when nothing is
     * @param signer the signing certificate, empty when it was not found
     * @param bound whether a signed attribute names the certificate
     * @param reasons sentences for people
     */
    public record Result(
            Integrity integrity,
            Optional<SubIndication> failure,
            Optional<X509Certificate> signer,
            boolean bound,
            List<Reason> reasons) {}

    /**
     * Verifies.
     *
     * @param contentDigest digest of the content by the container's own digest algorithm
     * @param pool certificates from elsewhere, for containers that bring none
     */
    public static Result verify(CmsSignature cms, byte[] contentDigest, Collection<X509Certificate> pool) {
        List<Reason> reasons = new ArrayList<>(cms.notes());
        Optional<Reason> mismatch = contentMismatch(cms, contentDigest);
        if (mismatch.isPresent()) {
            reasons.add(mismatch.get());
            Optional<X509Certificate> named = candidates(cms, pool).stream().findFirst();
            return new Result(Integrity.BROKEN, Optional.of(SubIndication.HASH_FAILURE), named, false, reasons);
        }
        List<X509Certificate> candidates = candidates(cms, pool);
        if (candidates.isEmpty()) {
            reasons.add(Reason.error("signer.missing"));
            return new Result(
                    Integrity.UNKNOWN,
                    Optional.of(SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
                    Optional.empty(),
                    false,
                    reasons);
        }
        Optional<X509Certificate> signer = candidates.stream()
                .filter(candidate -> signatureVerifies(cms, candidate, contentDigest))
                .findFirst();
        if (signer.isEmpty()) {
            boolean loose = candidates.stream().anyMatch(candidate -> verifiesAsWritten(cms, candidate));
            reasons.add(Reason.error(loose ? "signature.notDer" : "signature.wrong"));
            return new Result(
                    Integrity.BROKEN,
                    Optional.of(SubIndication.SIG_CRYPTO_FAILURE),
                    Optional.of(candidates.get(0)),
                    false,
                    reasons);
        }
        return bind(cms, signer.get(), reasons);
    }

    private static Result bind(CmsSignature cms, X509Certificate signer, List<Reason> reasons) {
        Binding binding = binding(cms, signer);
        if (binding == Binding.OTHER) {
            reasons.add(Reason.error("signer.otherCertificate"));
            return new Result(
                    Integrity.INTACT,
                    Optional.of(SubIndication.SIG_CONSTRAINTS_FAILURE),
                    Optional.of(signer),
                    false,
                    reasons);
        }
        if (!cms.scheme().digestOr(cms.digest()).equals(cms.digest())) {
            reasons.add(Reason.warning(
                    "algorithm.twoDigests", cms.digest(), cms.scheme().digest()));
        }
        return new Result(Integrity.INTACT, Optional.empty(), Optional.of(signer), binding == Binding.SAME, reasons);
    }

    private static Optional<Reason> contentMismatch(CmsSignature cms, byte[] contentDigest) {
        if (cms.signedAttributes().isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> digest = Attributes.single(cms.signedAttributes(), Attributes.MESSAGE_DIGEST)
                .filter(ASN1OctetString.class::isInstance)
                .map(value -> ASN1OctetString.getInstance(value).getOctets());
        if (digest.isEmpty() || !MessageDigest.isEqual(digest.get(), contentDigest)) {
            return Optional.of(Reason.error("hash.mismatch"));
        }
        List<ASN1Encodable> types = Attributes.values(cms.signedAttributes(), Attributes.CONTENT_TYPE);
        boolean right = types.stream()
                .allMatch(type ->
                        type instanceof ASN1ObjectIdentifier id && id.getId().equals(cms.contentType()));
        return right ? Optional.empty() : Optional.of(Reason.error("contents.type"));
    }

    private static List<X509Certificate> candidates(CmsSignature cms, Collection<X509Certificate> pool) {
        Set<X509Certificate> all = new LinkedHashSet<>(cms.certificates());
        all.addAll(pool);
        return all.stream().filter(cms.signer()::matches).limit(8).toList();
    }

    private static boolean signatureVerifies(CmsSignature cms, X509Certificate signer, byte[] contentDigest) {
        if (!cms.scheme().fits(signer.getPublicKey())) {
            return false;
        }
        if (cms.signedAttributes().isEmpty()) {
            return cms.scheme().verifiesDigest(signer.getPublicKey(), contentDigest, cms.signature());
        }
        return cms.scheme()
                .verifies(signer.getPublicKey(), cms.signedAttributesEncoded().get(0), cms.signature());
    }

    /** Some signers sign attributes in the order written; RFC 5652, 5.4 demands the DER encoding. */
    private static boolean verifiesAsWritten(CmsSignature cms, X509Certificate signer) {
        return cms.signedAttributesEncoded().size() > 1
                && cms.scheme().fits(signer.getPublicKey())
                && cms.scheme()
                        .verifies(
                                signer.getPublicKey(),
                                cms.signedAttributesEncoded().get(1),
                                cms.signature());
    }

    private enum Binding {
        SAME,
        OTHER,
        NONE
    }

    /** Whether the signing-certificate attributes name this certificate (the first in each list is the signer's). */
    private static Binding binding(CmsSignature cms, X509Certificate signer) {
        List<ASN1Encodable> second = Attributes.values(cms.signedAttributes(), Attributes.SIGNING_CERTIFICATE_V2);
        List<ASN1Encodable> first = Attributes.values(cms.signedAttributes(), Attributes.SIGNING_CERTIFICATE);
        if (second.isEmpty() && first.isEmpty()) {
            return Binding.NONE;
        }
        try {
            for (ASN1Encodable value : second) {
                ESSCertIDv2[] ids = SigningCertificateV2.getInstance(value).getCerts();
                if (ids.length == 0 || !names(ids[0], signer)) {
                    return Binding.OTHER;
                }
            }
            for (ASN1Encodable value : first) {
                ESSCertID[] ids = SigningCertificate.getInstance(value).getCerts();
                byte[] hash = Digests.create("SHA-1").digest(Encodings.of(signer));
                if (ids.length == 0 || !MessageDigest.isEqual(ids[0].getCertHash(), hash)) {
                    return Binding.OTHER;
                }
            }
            return Binding.SAME;
        } catch (RuntimeException e) {
            // BouncyCastle throws several kinds for a malformed attribute; a binding that cannot be read binds nothing
            return Binding.OTHER;
        }
    }

    private static boolean names(ESSCertIDv2 id, X509Certificate signer) {
        return Digests.name(id.getHashAlgorithm().getAlgorithm())
                .map(name -> Digests.create(name).digest(Encodings.of(signer)))
                .filter(hash -> MessageDigest.isEqual(hash, id.getCertHash()))
                .isPresent();
    }
}
