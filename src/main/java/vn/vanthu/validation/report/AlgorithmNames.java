package vn.vanthu.validation.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of algorithms as URIs (RFC 9231, XML Signature 1.1). */
final class AlgorithmNames {

    static final String SHA_256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private static final String MORE_2001 = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
    private static final String MORE_2021 = "http://www.w3.org/2021/04/xmldsig-more#";

    private static final Map<String, String> EDWARDS =
            Map.of("ED25519", MORE_2021 + "eddsa-ed25519", "ED448", MORE_2021 + "eddsa-ed448");

    private AlgorithmNames() {}

    /** The URI of a signature algorithm with its digest; empty for one that has none. */
    static Optional<String> signature(String algorithm, String digest) {
        String name = algorithm.toUpperCase(Locale.ROOT);
        if (EDWARDS.containsKey(name)) {
            return Optional.of(EDWARDS.get(name));
        }
        String hash = digest.toLowerCase(Locale.ROOT);
        boolean third = hash.startsWith("sha3-");
        String plain = third ? hash : hash.replace("-", "");
        if (!plain.startsWith("sha") && !plain.equals("md5")) {
            return Optional.empty();
        }
        if (name.contains("PSS")) {
            return Optional.of(MORE_2007 + plain + "-rsa-MGF1");
        }
        return switch (name) {
            case "RSA" ->
                Optional.of(
                        plain.equals("sha1")
                                ? "http://www.w3.org/2000/09/xmldsig#rsa-sha1"
                                : MORE_2001 + "rsa-" + plain);
            case "ECDSA", "EC" -> Optional.of((third ? MORE_2021 : MORE_2001) + "ecdsa-" + plain);
            case "DSA" ->
                Optional.of(
                        plain.equals("sha1")
                                ? "http://www.w3.org/2000/09/xmldsig#dsa-sha1"
                                : "http://www.w3.org/2009/xmldsig11#dsa-" + plain);
            default -> Optional.empty();
        };
    }
}
