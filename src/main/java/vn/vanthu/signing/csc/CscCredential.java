package vn.vanthu.signing.csc;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * A key at the provider, as it describes it.
 *
 * @param id the provider's name for it
 * @param description for people, may be empty
 * @param chain the certificates, the signer's first; not empty
 * @param algorithms object identifiers of the algorithms the key may be used with
 * @param keyEnabled whether the provider lets the key sign
 * @param certificateStatus {@code valid}, {@code expired}, {@code revoked}, {@code suspended}, or empty if not said
 * @param authorization how its holder agrees
 * @param needsPin whether a PIN is asked for
 * @param needsOneTimePassword whether a one-time password is asked for
 * @param boundToDigests whether an authorization holds only for the digests named in it (sole control level 2)
 * @param most the greatest number of signatures of one authorization, at least 1
 */
public record CscCredential(
        String id,
        String description,
        List<X509Certificate> chain,
        Set<String> algorithms,
        boolean keyEnabled,
        String certificateStatus,
        Authorization authorization,
        boolean needsPin,
        boolean needsOneTimePassword,
        boolean boundToDigests,
        int most) {

    /** How the holder agrees to a signature. */
    public enum Authorization {
        /** At the provider itself, by a message to a telephone for example. */
        IMPLICIT,
        /** By what is sent with the request. */
        EXPLICIT,
        /** On a page of the provider; not for a program without a browser. */
        BROWSER
    }

    public CscCredential {
        chain = List.copyOf(chain);
        algorithms = Set.copyOf(algorithms);
    }
}
