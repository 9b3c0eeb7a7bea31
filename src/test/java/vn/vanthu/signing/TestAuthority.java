package vn.vanthu.signing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import vn.vanthu.pki.CertificateAuthority;
import vn.vanthu.pki.Credential;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.pki.Purpose;
import vn.vanthu.pki.Revocation;
import vn.vanthu.pki.Validity;

/** A root of a test's own, with an empty revocation list of today. */
public final class TestAuthority {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Validity validity = new Validity(now.minus(1, ChronoUnit.DAYS), now.plus(300, ChronoUnit.DAYS));
    private final CertificateAuthority root;

    public TestAuthority(CertificateAuthority.Services services) {
        root = CertificateAuthority.root(new X500Principal("CN=Test Root,C=VN"), validity, KeyKind.RSA_2048, services);
    }

    public CertificateAuthority root() {
        return root;
    }

    public Credential issue(String name, Purpose purpose, KeyKind kind) {
        return root.issue(new X500Principal("CN=" + name + ",C=VN"), purpose, validity, kind);
    }

    public SigningKey signingKey(String name, KeyKind kind) {
        Credential credential = issue(name, Purpose.DOCUMENT_SIGNING, kind);
        return SigningKey.of(credential.key(), credential.chain());
    }

    public byte[] revocationList(Collection<Revocation> revoked) {
        try {
            return root.revocationList(now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.DAYS), revoked)
                    .getEncoded();
        } catch (java.security.cert.CRLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** DSS trusting this root, with its list. */
    public DssOracle oracle() {
        return DssOracle.trusting(List.of(root.certificate()), List.of(revocationList(List.of())));
    }
}
