package vn.vanthu.validation.cms;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.crypto.Digests;
import vn.vanthu.validation.crypto.RawRsa;
import vn.vanthu.validation.crypto.SignatureScheme;

/** Reads the old adbe.x509.rsa_sha1 form: a bare RSA signature with its certificates in the dictionary. */
public final class X509RsaReader {
    private X509RsaReader() {}

    /**
     * Reads the signature.
     *
     * @param contents the contents, a DER octet string
     * @param certificates those of the dictionary's Cert entry, the signer's first
     * @throws CmsException when it is none
     */
    public static CmsSignature read(byte[] contents, List<X509Certificate> certificates) throws CmsException {
        if (certificates.isEmpty()) {
            throw new CmsException(Reason.error("signer.missing"));
        }
        try {
            byte[] value = ASN1OctetString.getInstance(trim(contents)).getOctets();
            X509Certificate signer = certificates.get(0);
            String digest = signer.getPublicKey() instanceof RSAPublicKey key
                    ? RawRsa.open(key, value)
                            .flatMap(info -> Digests.name(info.getAlgorithmId().getAlgorithm()))
                            .orElse("SHA-1")
                    : "SHA-1";
            return new CmsSignature(
                    "",
                    Optional.empty(),
                    digest,
                    new SignatureScheme("RSA", digest, Optional.empty()),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    value,
                    new SignerReference(Optional.empty(), Optional.empty(), Optional.of(signer)),
                    certificates,
                    List.of(),
                    List.of(),
                    contents.length,
                    List.of());
        } catch (RuntimeException e) {
            throw new CmsException(Reason.error("contents.unreadable"), e);
        }
    }

    /** Cuts the zero bytes that a placeholder leaves behind the octet string. */
    private static byte[] trim(byte[] contents) {
        int header = 2;
        int length = contents[1] & 0xff;
        if (length > 127) {
            int count = length & 0x7f;
            length = 0;
            for (int i = 0; i < count && i < 3; i++) {
                length = length << 8 | contents[2 + i] & 0xff;
            }
            header += count;
        }
        return Arrays.copyOf(contents, Math.min(contents.length, header + length));
    }
}
