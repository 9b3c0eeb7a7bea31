package vn.vanthu.validation.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * A signature algorithm as written in CMS, certificates, CRLs and OCSP responses.
 *
 * @param family RSA, RSA-PSS, ECDSA, ECDSA-PLAIN, DSA, Ed25519, Ed448
 * @param digest JCA name of the digest, empty for the Edwards curves
 * @param pss parameters of RSA-PSS, else empty
 */
public record SignatureScheme(String family, String digest, Optional<PSSParameterSpec> pss) {
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final Map<String, String[]> KNOWN = Map.ofEntries(
            entry("1.2.840.113549.1.1.4", "RSA", "MD5"),
            entry("1.2.840.113549.1.1.5", "RSA", "SHA-1"),
            entry("1.3.14.3.2.29", "RSA", "SHA-1"),
            entry("1.2.840.113549.1.1.14", "RSA", "SHA-224"),
            entry("1.2.840.113549.1.1.11", "RSA", "SHA-256"),
            entry("1.2.840.113549.1.1.12", "RSA", "SHA-384"),
            entry("1.2.840.113549.1.1.13", "RSA", "SHA-512"),
            entry("1.3.36.3.3.1.2", "RSA", "RIPEMD160"),
            entry("2.16.840.1.101.3.4.3.13", "RSA", "SHA3-224"),
            entry("2.16.840.1.101.3.4.3.14", "RSA", "SHA3-256"),
            entry("2.16.840.1.101.3.4.3.15", "RSA", "SHA3-384"),
            entry("2.16.840.1.101.3.4.3.16", "RSA", "SHA3-512"),
            entry("1.2.840.10045.4.1", "ECDSA", "SHA-1"),
            entry("1.2.840.10045.4.3.1", "ECDSA", "SHA-224"),
            entry("1.2.840.10045.4.3.2", "ECDSA", "SHA-256"),
            entry("1.2.840.10045.4.3.3", "ECDSA", "SHA-384"),
            entry("1.2.840.10045.4.3.4", "ECDSA", "SHA-512"),
            entry("2.16.840.1.101.3.4.3.9", "ECDSA", "SHA3-224"),
            entry("2.16.840.1.101.3.4.3.10", "ECDSA", "SHA3-256"),
            entry("2.16.840.1.101.3.4.3.11", "ECDSA", "SHA3-384"),
            entry("2.16.840.1.101.3.4.3.12", "ECDSA", "SHA3-512"),
            entry("0.4.0.127.0.7.1.1.4.1.1", "ECDSA-PLAIN", "SHA-1"),
            entry("0.4.0.127.0.7.1.1.4.1.2", "ECDSA-PLAIN", "SHA-224"),
            entry("0.4.0.127.0.7.1.1.4.1.3", "ECDSA-PLAIN", "SHA-256"),
            entry("0.4.0.127.0.7.1.1.4.1.4", "ECDSA-PLAIN", "SHA-384"),
            entry("0.4.0.127.0.7.1.1.4.1.5", "ECDSA-PLAIN", "SHA-512"),
            entry("1.2.840.10040.4.3", "DSA", "SHA-1"),
            entry("2.16.840.1.101.3.4.3.1", "DSA", "SHA-224"),
            entry("2.16.840.1.101.3.4.3.2", "DSA", "SHA-256"),
            entry("2.16.840.1.101.3.4.3.3", "DSA", "SHA-384"),
            entry("2.16.840.1.101.3.4.3.4", "DSA", "SHA-512"),
            entry("1.3.101.112", "Ed25519", ""),
            entry("1.3.101.113", "Ed448", ""));

    /** Key identifiers that CMS also allows as signature algorithm, with the digest named beside them. */
    private static final Map<String, String> BARE = Map.of(
            "1.2.840.113549.1.1.1", "RSA",
            "1.2.840.10045.2.1", "ECDSA",
            "1.2.840.10040.4.1", "DSA");

    private static Map.Entry<String, String[]> entry(String identifier, String family, String digest) {
        return Map.entry(identifier, new String[] {family, digest});
    }

    /**
     * Reads an algorithm identifier.
     *
     * @param digest JCA name of the digest named beside it, for identifiers that name none themselves
     * @return empty when it is not known
     */
    public static Optional<SignatureScheme> of(AlgorithmIdentifier identifier, String digest) {
        String id = identifier.getAlgorithm().getId();
        if (id.equals(PSS)) {
            return pss(identifier);
        }
        if (BARE.containsKey(id)) {
            return Optional.of(new SignatureScheme(BARE.get(id), digest, Optional.empty()));
        }
        return Optional.ofNullable(KNOWN.get(id))
                .map(found -> new SignatureScheme(found[0], found[1], Optional.empty()));
    }

    private static Optional<SignatureScheme> pss(AlgorithmIdentifier identifier) {
        RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(identifier.getParameters());
        if (parameters == null) {
            parameters = new RSASSAPSSparams();
        }
        Optional<String> digest = Digests.name(parameters.getHashAlgorithm().getAlgorithm());
        Optional<String> mask = parameters.getMaskGenAlgorithm().getParameters() == null
                ? digest
                : Digests.name(AlgorithmIdentifier.getInstance(
                                parameters.getMaskGenAlgorithm().getParameters())
                        .getAlgorithm());
        if (digest.isEmpty() || mask.isEmpty()) {
            return Optional.empty();
        }
        int salt = parameters.getSaltLength().intValueExact();
        PSSParameterSpec spec = new PSSParameterSpec(digest.get(), "MGF1", new MGF1ParameterSpec(mask.get()), salt, 1);
        return Optional.of(new SignatureScheme("RSA-PSS", digest.get(), Optional.of(spec)));
    }

    /** Whether the signature over the data verifies with the key. */
    public boolean verifies(PublicKey key, byte[] data, byte[] signature) {
        try {
            return verify(Signature.getInstance(name(digest)), key, data, signature);
        } catch (GeneralSecurityException | RuntimeException e) {
            return verifiesElsewhere(name(digest), key, data, signature);
        }
    }

    /** Whether the signature over data whose digest this is verifies with the key. */
    public boolean verifiesDigest(PublicKey key, byte[] hash, byte[] signature) {
        if (family.equals("RSA") && key instanceof RSAPublicKey rsa) {
            return RawRsa.matches(rsa, hash, digest, signature);
        }
        if (family.startsWith("Ed")) {
            return false;
        }
        try {
            return verify(Signature.getInstance(name("NONE")), key, hash, signature);
        } catch (GeneralSecurityException | RuntimeException e) {
            return verifiesElsewhere(name("NONE"), key, hash, signature);
        }
    }

    /** Curves and formats that the JDK lacks. A signature that cannot be read does not verify. */
    private boolean verifiesElsewhere(String name, PublicKey key, byte[] data, byte[] signature) {
        try {
            PublicKey known = KeyFactory.getInstance(key.getAlgorithm(), Providers.BOUNCY_CASTLE)
                    .generatePublic(new X509EncodedKeySpec(key.getEncoded()));
            return verify(Signature.getInstance(name, Providers.BOUNCY_CASTLE), known, data, signature);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private boolean verify(Signature verifier, PublicKey key, byte[] data, byte[] signature)
            throws GeneralSecurityException {
        if (pss.isPresent()) {
            verifier.setParameter(pss.get());
        }
        verifier.initVerify(key);
        verifier.update(data);
        return verifier.verify(signature);
    }

    private String name(String hash) {
        String plain = hash.startsWith("SHA-") ? hash.replaceFirst("-", "") : hash;
        return switch (family) {
            case "RSA" -> plain + "withRSA";
            case "RSA-PSS" -> hash.equals("NONE") ? "NONEwithRSASSA-PSS" : "RSASSA-PSS";
            case "ECDSA" -> plain + "withECDSA";
            case "ECDSA-PLAIN" -> plain + "withPLAIN-ECDSA";
            case "DSA" -> plain + "withDSA";
            default -> family;
        };
    }

    /** Whether a key of this kind belongs to the scheme. */
    public boolean fits(PublicKey key) {
        String kind = key.getAlgorithm();
        return switch (family) {
            case "RSA", "RSA-PSS" -> kind.startsWith("RSA");
            case "ECDSA", "ECDSA-PLAIN" -> kind.startsWith("EC");
            case "DSA" -> kind.equals("DSA");
            default -> kind.startsWith("Ed");
        };
    }

    /** The digest for people: the one named, or that inside the Edwards scheme. */
    public String digestOr(String otherwise) {
        return digest.isEmpty() ? otherwise : digest;
    }
}
