package vn.vanthu.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What was made.
 *
 * @param fieldName full name of the signature field
 * @param level the level reached
 * @param algorithm how it was signed
 * @param certificate the signer's
 * @param claimedTime the time written into the signature
 */
public record SigningResult(
        String fieldName,
        SignatureLevel level,
        SignatureAlgorithm algorithm,
        X509Certificate certificate,
        Instant claimedTime) {}
