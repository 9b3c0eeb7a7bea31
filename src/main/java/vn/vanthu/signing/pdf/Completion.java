package vn.vanthu.signing.pdf;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.signing.PreparedSignature;
import vn.vanthu.signing.PreparedSignatureException;

/** What has to be right before a prepared signature is completed. */
record Completion(PreparedSignature.Content content) {

    /** Throws if the value was not made by the key of the certificate over what was prepared. */
    void checkValue(byte[] value) {
        boolean right;
        try {
            Signature signature = Signature.getInstance(content.algorithm().jcaName());
            if (content.algorithm().pssParameters().isPresent()) {
                signature.setParameter(content.algorithm().pssParameters().get());
            }
            signature.initVerify(content.chain().get(0).getPublicKey());
            signature.update(content.toBeSigned());
            right = signature.verify(value);
        } catch (GeneralSecurityException e) {
            throw new PreparedSignatureException(
                    PreparedSignatureException.Reason.OTHER_CERTIFICATE, "the value is no signature of this key", e);
        }
        if (!right) {
            throw new PreparedSignatureException(
                    PreparedSignatureException.Reason.OTHER_CERTIFICATE,
                    "the value was not made by the key of the certificate over what was prepared");
        }
    }

    /** Throws if the document is not the one that was prepared. */
    void checkDocument(PdfSource source, SignedRange range) {
        MessageDigest digest = content.algorithm().digest().newDigest();
        source.digest(0, source.length(), digest);
        range.digest(digest);
        if (source.length() != content.sourceLength()
                || !MessageDigest.isEqual(digest.digest(), content.documentDigest())) {
            throw new PreparedSignatureException(
                    PreparedSignatureException.Reason.WRONG_DIGEST, "the document is not the one that was prepared");
        }
    }
}
