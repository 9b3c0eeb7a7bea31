package vn.vanthu.outgoing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.platform.text.Bundles;
import vn.vanthu.signing.check.CertificateFindings;
import vn.vanthu.signing.check.CertificateFindings.Conclusion;
import vn.vanthu.validation.CertificateInfo;
import vn.vanthu.validation.Reason;
import vn.vanthu.validation.RevocationStatus;

/**
 * Whether somebody may sign now, as was found before the signature (Thông tư 15/2025/TT-BKHCN: the certificate is checked
 * first, and what was found is kept).
 *
 * @param findings what was found
 */
public record SignerStanding(CertificateFindings findings) {

    /** The certificate must not be used. */
    public boolean refused() {
        return findings.conclusion() == Conclusion.REFUSED;
    }

    /** The status cannot be found out; a person may accept that. */
    public boolean unknown() {
        return findings.conclusion() == Conclusion.UNKNOWN;
    }

    /** It, or an authority above it, was revoked. */
    public boolean revoked() {
        return findings.chain().stream().anyMatch(each -> each.revocation().status() == RevocationStatus.REVOKED);
    }

    /** Why it is not good, in Vietnamese, for people. */
    public String reasons() {
        return findings.reasons().stream()
                .filter(reason -> reason.severity() == Reason.Severity.ERROR)
                .map(reason -> reason.text(Bundles.VIETNAMESE))
                .collect(Collectors.joining("; "));
    }

    /** For the journal: what was concluded, when, from which evidence. */
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        facts.put(
                "certificate",
                findings.chain().stream()
                        .findFirst()
                        .map(CertificateInfo::sha256)
                        .orElse(""));
        facts.put("certificate.status", findings.conclusion().name());
        facts.put("certificate.checked-at", findings.checkedAt().toString());
        List<String> evidence = Stream.concat(findings.lists().stream(), findings.responses().stream())
                .map(SignerStanding::sha256)
                .distinct()
                .toList();
        if (!evidence.isEmpty()) {
            facts.put("certificate.evidence", String.join(" ", evidence));
        }
        if (unknown()) {
            facts.put("certificate.unknown-accepted", "true");
        }
        return facts;
    }

    private static String sha256(byte[] evidence) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(evidence));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
