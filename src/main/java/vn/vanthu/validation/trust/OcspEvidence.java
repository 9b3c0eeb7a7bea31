package vn.vanthu.validation.trust;

import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import vn.vanthu.validation.crypto.Digests;
import vn.vanthu.validation.crypto.SignatureScheme;

/** Reads OCSP responses as evidence (RFC 6960): for this certificate, from its issuer or a delegated responder. */
final class OcspEvidence {
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD = Set.of(
            OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
            OCSPObjectIdentifiers.id_pkix_ocsp_crl,
            OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);

    private final CertificateSignatures signatures;

    OcspEvidence(CertificateSignatures signatures) {
        this.signatures = signatures;
    }

    /** What is known of responders that the issuer delegated to. */
    interface Responders {

        /** Whether an answer of this moment is to be believed, as far as revocations of the responder are known. */
        boolean trusted(X509Certificate responder, Instant producedAt);
    }

    List<Evidence> of(
            Collection<byte[]> responses,
            X509Certificate certificate,
            X509Certificate issuer,
            Collection<X509Certificate> pool,
            Responders responders,
            Instant now) {
        List<Evidence> found = new ArrayList<>();
        for (byte[] encoded : responses) {
            try {
                BasicOCSPResponse response = basic(encoded);
                if (response != null) {
                    read(response, certificate, issuer, pool, responders, now).ifPresent(found::add);
                }
            } catch (IOException | RuntimeException e) {
                // BouncyCastle throws many kinds; a response that cannot be read proves nothing
                continue;
            }
        }
        return found;
    }

    static BasicOCSPResponse basic(byte[] encoded) throws IOException {
        ASN1Sequence sequence = ASN1Sequence.getInstance(encoded);
        if (sequence.getObjectAt(0) instanceof ASN1Sequence) {
            return BasicOCSPResponse.getInstance(sequence);
        }
        OCSPResponse response = OCSPResponse.getInstance(sequence);
        boolean usable = response.getResponseBytes() != null
                && response.getResponseBytes().getResponseType().equals(OCSPObjectIdentifiers.id_pkix_ocsp_basic);
        return usable
                ? BasicOCSPResponse.getInstance(
                        response.getResponseBytes().getResponse().getOctets())
                : null;
    }

    private Optional<Evidence> read(
            BasicOCSPResponse response,
            X509Certificate certificate,
            X509Certificate issuer,
            Collection<X509Certificate> pool,
            Responders responders,
            Instant now)
            throws IOException {
        ResponseData data = response.getTbsResponseData();
        if (!understood(data.getResponseExtensions())) {
            return Optional.empty();
        }
        for (var element : data.getResponses()) {
            SingleResponse single = SingleResponse.getInstance(element);
            Instant thisUpdate = instant(single.getThisUpdate());
            boolean future = thisUpdate.isAfter(now.plusSeconds(300));
            if (!future && concerns(single.getCertID(), certificate, issuer)) {
                return understood(single.getSingleExtensions()) && authentic(response, issuer, pool, responders)
                        ? evidence(single, certificate, thisUpdate)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A critical extension that is not known makes the answer useless (RFC 6960, 4.4). */
    private static boolean understood(Extensions extensions) {
        return extensions == null
                || Arrays.stream(extensions.getCriticalExtensionOIDs()).allMatch(UNDERSTOOD::contains);
    }

    private static boolean concerns(CertID id, X509Certificate certificate, X509Certificate issuer) throws IOException {
        if (!id.getSerialNumber().getValue().equals(certificate.getSerialNumber())) {
            return false;
        }
        Optional<String> digest = Digests.name(id.getHashAlgorithm().getAlgorithm());
        if (digest.isEmpty()) {
            return false;
        }
        byte[] name = certificate.getIssuerX500Principal().getEncoded();
        return Arrays.equals(
                        id.getIssuerNameHash().getOctets(),
                        Digests.create(digest.get()).digest(name))
                && Arrays.equals(id.getIssuerKeyHash().getOctets(), keyHash(digest.get(), issuer));
    }

    private static byte[] keyHash(String digest, X509Certificate certificate) {
        byte[] key = SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())
                .getPublicKeyData()
                .getBytes();
        return Digests.create(digest).digest(key);
    }

    private boolean authentic(
            BasicOCSPResponse response, X509Certificate issuer, Collection<X509Certificate> pool, Responders known)
            throws IOException {
        if (signedBy(response, issuer)) {
            return true;
        }
        List<X509Certificate> responders = new ArrayList<>();
        if (response.getCerts() != null) {
            for (var element : response.getCerts()) {
                CertificateFiles.parse(Certificate.getInstance(element).getEncoded())
                        .ifPresent(responders::add);
            }
        }
        responders.addAll(pool);
        Instant producedAt = instant(response.getTbsResponseData().getProducedAt());
        return responders.stream()
                .filter(responder -> named(response.getTbsResponseData().getResponderID(), responder))
                .filter(responder -> delegated(responder, issuer, producedAt) && known.trusted(responder, producedAt))
                .anyMatch(responder -> signedBy(response, responder));
    }

    private static boolean named(ResponderID id, X509Certificate responder) {
        if (id.getKeyHash() != null) {
            return Arrays.equals(id.getKeyHash(), keyHash("SHA-1", responder));
        }
        return id.getName()
                .equals(X500Name.getInstance(responder.getSubjectX500Principal().getEncoded()));
    }

    /** A delegated responder has its certificate, with the purpose in it, from the very issuer (4.2.2.2). */
    private boolean delegated(X509Certificate responder, X509Certificate issuer, Instant producedAt) {
        try {
            return responder.getExtendedKeyUsage() != null
                    && responder.getExtendedKeyUsage().contains(OCSP_SIGNING)
                    && responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                    && Dates.covers(responder, producedAt)
                    && signatures.signed(responder, issuer.getPublicKey());
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static boolean signedBy(BasicOCSPResponse response, X509Certificate signer) {
        return SignatureScheme.of(response.getSignatureAlgorithm(), "")
                .filter(scheme -> scheme.fits(signer.getPublicKey()))
                .map(scheme -> {
                    try {
                        return scheme.verifies(
                                signer.getPublicKey(),
                                response.getTbsResponseData().getEncoded("DER"),
                                response.getSignature().getOctets());
                    } catch (IOException e) {
                        return false;
                    }
                })
                .orElse(false);
    }

    private static Optional<Evidence> evidence(SingleResponse single, X509Certificate certificate, Instant thisUpdate) {
        CertStatus status = single.getCertStatus();
        Optional<Instant> nextUpdate =
                Optional.ofNullable(single.getNextUpdate()).map(OcspEvidence::instant);
        Extensions extensions = single.getSingleExtensions();
        boolean archive = extensions != null && keeps(extensions, certificate);
        if (status.getTagNo() == 0) {
            return Optional.of(new Evidence("OCSP", thisUpdate, nextUpdate, Optional.empty(), "", archive));
        }
        if (status.getTagNo() == 1) {
            RevokedInfo info = RevokedInfo.getInstance(status.getStatus());
            String cause = info.getRevocationReason() == null ? "" : cause(info.getRevocationReason());
            return Optional.of(new Evidence(
                    "OCSP", thisUpdate, nextUpdate, Optional.of(instant(info.getRevocationTime())), cause, archive));
        }
        return Optional.empty();
    }

    /** Whether the responder still knows of certificates that expired when this one does (RFC 6960, 4.4.4). */
    private static boolean keeps(Extensions extensions, X509Certificate certificate) {
        Extension cutoff = extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);
        return cutoff != null
                && !certificate
                        .getNotAfter()
                        .toInstant()
                        .isBefore(instant(ASN1GeneralizedTime.getInstance(cutoff.getParsedValue())));
    }

    private static String cause(CRLReason reason) {
        String text = reason.toString();
        return text.substring(text.indexOf(':') + 1).trim().toLowerCase(Locale.ROOT);
    }

    private static Instant instant(ASN1GeneralizedTime time) {
        try {
            return time.getDate().toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException("time that cannot be read", e);
        }
    }
}
