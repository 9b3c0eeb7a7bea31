package vn.vanthu.signing.cms;

import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.signing.CommitmentType;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.SignatureAlgorithm;
import vn.vanthu.signing.UnsuitableKeyException;

/**
 * The CMS container of one signer and algorithm (RFC 5652, CAdES baseline of ETSI EN 319 122-1 as PAdES wants it): content
 * type, message digest, signing-certificate-v2 and, where wanted, commitment-type-indication are signed; there is no
 * signing-time attribute. All that does not change
 * from document to document is encoded once, so keep it as long as the key. Immutable.
 */
public final class SignatureContainer {

    private static final byte[] ID_DATA = Der.oid("1.2.840.113549.1.7.1");
    private static final byte[] ID_SIGNED_DATA = Der.oid("1.2.840.113549.1.7.2");
    private static final byte[] CONTENT_TYPE = Der.oid("1.2.840.113549.1.9.3");
    private static final byte[] MESSAGE_DIGEST = Der.oid("1.2.840.113549.1.9.4");
    private static final byte[] SIGNING_CERTIFICATE_V2 = Der.oid("1.2.840.113549.1.9.16.2.47");
    private static final byte[] COMMITMENT_TYPE = Der.oid("1.2.840.113549.1.9.16.2.16");
    private static final byte[] SIGNATURE_TIME_STAMP = Der.oid("1.2.840.113549.1.9.16.2.14");
    private static final byte[] VERSION_1 = Der.integer(BigInteger.ONE);

    private final SignatureAlgorithm algorithm;
    private final List<byte[]> fixedAttributes;
    private final byte[] signedDataHead;
    private final byte[] signerHead;
    private final byte[] signatureAlgorithm;

    /**
     * @param algorithm how the key signs
     * @param chain the certificates to embed, the signer's first
     * @param commitment what the signer commits to, if that is to be said
     */
    public SignatureContainer(
            SignatureAlgorithm algorithm, List<X509Certificate> chain, Optional<CommitmentType> commitment) {
        this.algorithm = algorithm;
        byte[] digestAlgorithm = Der.sequence(Der.oid(algorithm.digest().oid()));
        fixedAttributes = new ArrayList<>();
        fixedAttributes.add(Der.sequence(CONTENT_TYPE, Der.setOf(ID_DATA)));
        commitment.map(SignatureContainer::commitment).ifPresent(fixedAttributes::add);
        signatureAlgorithm = Identifiers.of(algorithm);
        try {
            fixedAttributes.add(signingCertificate(chain.get(0), algorithm.digest()));
            List<byte[]> certificates = new ArrayList<>();
            for (X509Certificate certificate : chain) {
                certificates.add(certificate.getEncoded());
            }
            byte[] encoded = Der.tagged(0xA0, Der.inSetOrder(certificates.toArray(byte[][]::new)));
            signedDataHead = join(VERSION_1, Der.setOf(digestAlgorithm), Der.sequence(ID_DATA), encoded);
        } catch (CertificateEncodingException e) {
            throw new UnsuitableKeyException("the certificate cannot be encoded");
        }
        X509Certificate signer = chain.get(0);
        byte[] issuerAndSerial =
                Der.sequence(signer.getIssuerX500Principal().getEncoded(), Der.integer(signer.getSerialNumber()));
        signerHead = join(VERSION_1, issuerAndSerial, digestAlgorithm);
    }

    private static byte[] signingCertificate(X509Certificate certificate, DigestAlgorithm digest)
            throws CertificateEncodingException {
        byte[] hash = Der.octets(digest.newDigest().digest(certificate.getEncoded()));
        // SHA-256 is the default of ESSCertIDv2.hashAlgorithm, and DER leaves defaults out
        byte[] certId = digest == DigestAlgorithm.SHA256
                ? Der.sequence(hash)
                : Der.sequence(Der.sequence(Der.oid(digest.oid())), hash);
        return Der.sequence(SIGNING_CERTIFICATE_V2, Der.setOf(Der.sequence(Der.sequence(certId))));
    }

    private static byte[] commitment(CommitmentType type) {
        return Der.sequence(COMMITMENT_TYPE, Der.setOf(Der.sequence(Der.oid(type.oid()))));
    }

    /** How the key signs. */
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /**
     * What the key has to sign for a document.
     *
     * @param documentDigest digest over the byte range of the PDF
     * @return the signed attributes as a DER SET
     */
    public byte[] toBeSigned(byte[] documentDigest) {
        List<byte[]> attributes = new ArrayList<>(fixedAttributes);
        attributes.add(Der.sequence(MESSAGE_DIGEST, Der.setOf(Der.octets(documentDigest))));
        return Der.setOf(attributes.toArray(byte[][]::new));
    }

    /**
     * The finished container.
     *
     * @param toBeSigned what {@link #toBeSigned} gave
     * @param signature the key's signature over it
     * @return DER, as it goes into /Contents
     */
    public byte[] assemble(byte[] toBeSigned, byte[] signature) {
        return assemble(toBeSigned, signature, new byte[0]);
    }

    /**
     * The finished container with a signature time-stamp as its unsigned attribute (level B-T).
     *
     * @param timeStampToken the token over the signature value, empty for none
     */
    public byte[] assemble(byte[] toBeSigned, byte[] signature, byte[] timeStampToken) {
        byte[] implicit = toBeSigned.clone();
        implicit[0] = (byte) 0xA0;
        byte[] unsigned = timeStampToken.length == 0
                ? new byte[0]
                : Der.tagged(0xA1, Der.sequence(SIGNATURE_TIME_STAMP, Der.setOf(timeStampToken)));
        byte[] signerInfo = Der.sequence(signerHead, implicit, signatureAlgorithm, Der.octets(signature), unsigned);
        byte[] signedData = Der.sequence(signedDataHead, Der.setOf(signerInfo));
        return Der.sequence(ID_SIGNED_DATA, Der.tagged(0xA0, signedData));
    }

    /** The size of a container whose signature value and time-stamp have these lengths, in bytes; never too small. */
    public int size(int signatureLength, int timeStampLength) {
        byte[] attributes = toBeSigned(new byte[algorithm.digest().length()]);
        return assemble(attributes, new byte[signatureLength], new byte[timeStampLength]).length;
    }

    private static byte[] join(byte[]... parts) {
        byte[] sequence = Der.sequence(parts);
        int content = 0;
        for (byte[] part : parts) {
            content += part.length;
        }
        byte[] joined = new byte[content];
        System.arraycopy(sequence, sequence.length - content, joined, 0, content);
        return joined;
    }
}
