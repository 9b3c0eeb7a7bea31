package vn.vanthu.validation.cms;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.tsp.TSTInfo;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.crypto.Digests;

/**
 * A time-stamp token (RFC 3161).
 *
 * @param cms the container that carries it
 * @param time the time it vouches for
 * @param imprintDigest JCA name of the digest of what was stamped
 * @param imprint that digest
 */
public record TimeStampToken(CmsSignature cms, Instant time, String imprintDigest, byte[] imprint) {
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";

    /**
     * Reads the token from a container.
     *
     * @throws CmsException when the container holds none
     */
    public static TimeStampToken of(CmsSignature cms) throws CmsException {
        if (!cms.contentType().equals(TST_INFO) || cms.content().isEmpty()) {
            throw new CmsException(Reason.error("timestamp.notToken"));
        }
        try {
            TSTInfo info = TSTInfo.getInstance(cms.content().get());
            String digest = Digests.name(
                            info.getMessageImprint().getHashAlgorithm().getAlgorithm())
                    .orElseThrow(() -> new CmsException(Reason.error(
                            "algorithm.unknown",
                            info.getMessageImprint().getHashAlgorithm().getAlgorithm())));
            return new TimeStampToken(
                    cms,
                    Attributes.time(info.getGenTime()),
                    digest,
                    info.getMessageImprint().getHashedMessage());
        } catch (RuntimeException e) {
            throw new CmsException(Reason.error("timestamp.notToken"), e);
        }
    }

    /** The tokens over the signature value. Those that cannot be read are named in {@code notes}. */
    public static List<TimeStampToken> overSignature(CmsSignature cms, List<Reason> notes) {
        return read(Attributes.values(cms.unsignedAttributes(), Attributes.SIGNATURE_TIME_STAMP), notes);
    }

    /** The tokens over the content, made before the signature. */
    public static List<TimeStampToken> overContent(CmsSignature cms, List<Reason> notes) {
        return read(Attributes.values(cms.signedAttributes(), Attributes.CONTENT_TIME_STAMP), notes);
    }

    private static List<TimeStampToken> read(List<ASN1Encodable> values, List<Reason> notes) {
        List<TimeStampToken> tokens = new ArrayList<>();
        for (ASN1Encodable value : values) {
            try {
                tokens.add(of(CmsReader.read(value)));
            } catch (CmsException e) {
                notes.add(Reason.warning("timestamp.unreadable"));
            }
        }
        return tokens;
    }

    /** Whether the token stamps the thing of which this is the digest (by {@link #imprintDigest}). */
    public boolean stamps(byte[] digest) {
        return MessageDigest.isEqual(imprint, digest);
    }

    /** Verifies the authority's signature on the token. */
    public CmsVerifier.Result verify(Collection<X509Certificate> pool) {
        byte[] digest = Digests.create(cms.digest()).digest(cms.content().orElseThrow());
        return CmsVerifier.verify(cms, digest, pool);
    }
}
