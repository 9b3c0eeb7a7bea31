package vn.vanthu.signing.csc;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.vanthu.signing.KeyUnavailableException;

/** Reads the answer of {@code credentials/info}. */
final class CredentialAnswer {

    private static final int MOST = 1_000;

    private final Map<String, Object> body;

    CredentialAnswer(Map<String, Object> body) {
        this.body = body;
    }

    CscCredential credential(String id) {
        Map<?, ?> key = part("key");
        Map<?, ?> certificate = part("cert");
        Map<?, ?> auth = part("auth");
        Set<String> asked = asked(auth);
        return new CscCredential(
                id,
                text(body, "description"),
                chain(certificate),
                Set.copyOf(strings(key, "algo")),
                "enabled".equals(text(key, "status")),
                text(certificate, "status"),
                authorization(text(auth, "mode")),
                asked.contains("PIN"),
                asked.contains("OTP"),
                "2".equals(text(body, "SCAL")),
                most());
    }

    private static CscCredential.Authorization authorization(String mode) {
        return switch (mode) {
            case "implicit" -> CscCredential.Authorization.IMPLICIT;
            case "explicit" -> CscCredential.Authorization.EXPLICIT;
            default -> CscCredential.Authorization.BROWSER;
        };
    }

    /** Identifiers of what has to be given: all the objects, since no expression permits leaving one out that we have. */
    private static Set<String> asked(Map<?, ?> auth) {
        Set<String> asked = new HashSet<>();
        if (auth.get("objects") instanceof List<?> objects) {
            for (Object object : objects) {
                if (object instanceof Map<?, ?> described) {
                    asked.add(text(described, "id").toUpperCase(Locale.ROOT));
                }
            }
        }
        return asked;
    }

    private int most() {
        return body.get("multisign") instanceof BigDecimal number
                ? (int) Math.max(1, Math.min(MOST, number.longValue()))
                : 1;
    }

    private Map<?, ?> part(String name) {
        return body.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static List<String> strings(Map<?, ?> map, String key) {
        List<String> strings = new ArrayList<>();
        if (map.get(key) instanceof List<?> list) {
            list.forEach(item -> strings.add(String.valueOf(item)));
        }
        return strings;
    }

    private static List<X509Certificate> chain(Map<?, ?> certificate) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (String encoded : strings(certificate, "certificates")) {
                byte[] der = Base64.getMimeDecoder().decode(encoded);
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw new KeyUnavailableException("the provider gives a certificate that cannot be read", e);
        }
        if (chain.isEmpty()) {
            throw new KeyUnavailableException("the provider gives no certificate for the key");
        }
        return chain;
    }
}
