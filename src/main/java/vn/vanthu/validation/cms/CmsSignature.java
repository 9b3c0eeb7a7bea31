package vn.vanthu.validation.cms;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.AttributeTable;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.crypto.SignatureScheme;

/**
 * A signature container read from {@code /Contents}, before anything is verified.
 *
 * @param contentType object identifier of what is signed
 * @param content the encapsulated content, empty when detached
 * @param digest JCA name of the digest over the content
 * @param scheme signature algorithm
 * @param signedAttributes attributes under the signature, empty when there are none
 * @param signedAttributesEncoded the attributes as DER SET OF, and as they were written when that differs
 * @param unsignedAttributes attributes beside it, empty when there are none
 * @param signature the signature value
 * @param signer what identifies the signing certificate
 * @param certificates all certificates inside
 * @param crls CRLs inside
 * @param ocspResponses OCSP responses inside, encoded
 * @param encodedLength how many bytes of the contents the container takes
 * @param notes what is odd about its form
 */
public record CmsSignature(
        String contentType,
        Optional<byte[]> content,
        String digest,
        SignatureScheme scheme,
        Optional<AttributeTable> signedAttributes,
        List<byte[]> signedAttributesEncoded,
        Optional<AttributeTable> unsignedAttributes,
        byte[] signature,
        SignerReference signer,
        List<X509Certificate> certificates,
        List<X509CRL> crls,
        List<byte[]> ocspResponses,
        int encodedLength,
        List<Reason> notes) {

    /** The signing time among the signed attributes. */
    public Optional<Instant> signingTime() {
        return Attributes.signingTime(signedAttributes);
    }
}
