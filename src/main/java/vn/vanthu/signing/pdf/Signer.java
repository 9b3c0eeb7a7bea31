package vn.vanthu.signing.pdf;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import vn.vanthu.signing.CommitmentType;
import vn.vanthu.signing.SignatureAlgorithm;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.cms.SignatureContainer;

/**
 * What is known of a signer before any document is seen.
 *
 * @param container the parts of the CMS container that do not change
 * @param name the common name of the certificate's subject
 * @param signatureLength greatest length of a signature value in bytes
 * @param plainSize greatest size of a container without a time-stamp in bytes
 */
record Signer(SignatureContainer container, String name, int signatureLength, int plainSize) {

    /** What may differ between the signatures of one key. */
    record Kind(SignatureAlgorithm algorithm, Optional<CommitmentType> commitment) {

        static Kind of(PublicKey key, SignatureRequest request) {
            return new Kind(SignatureAlgorithm.forKey(key, request.digest(), request.pss()), request.commitment());
        }
    }

    static Signer of(Kind kind, List<X509Certificate> chain) {
        X509Certificate certificate = chain.get(0);
        SignatureContainer container = new SignatureContainer(kind.algorithm, chain, kind.commitment);
        int signatureLength = length(certificate);
        return new Signer(container, commonName(certificate), signatureLength, container.size(signatureLength, 0));
    }

    /** The size of a container with a time-stamp of this length, 0 for none, in bytes; never too small. */
    int size(int timeStampLength) {
        return timeStampLength == 0 ? plainSize : container.size(signatureLength, timeStampLength);
    }

    private static int length(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return (rsa.getModulus().bitLength() + 7) / 8;
        }
        if (certificate.getPublicKey() instanceof ECPublicKey ec) {
            // two integers with a possible leading zero each, and three headers
            return 2 * ((ec.getParams().getOrder().bitLength() + 7) / 8 + 1) + 9;
        }
        return 64;
    }

    private static String commonName(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        try {
            for (Rdn part : new LdapName(subject).getRdns()) {
                if ("CN".equalsIgnoreCase(part.getType())) {
                    return part.getValue().toString();
                }
            }
        } catch (InvalidNameException e) {
            return subject;
        }
        return subject;
    }
}
