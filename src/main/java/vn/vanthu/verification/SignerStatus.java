package vn.vanthu.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import vn.vanthu.signing.check.CertificateCheck;
import vn.vanthu.signing.check.CertificateFindings;
import vn.vanthu.validation.Purpose;

/** Says before a signature is made whether its certificate may be used, by what this installation trusts now. */
@ApplicationScoped
public class SignerStatus {

    @Inject
    private ConfiguredTrust trust;

    @Inject
    private Clock clock;

    /**
     * Checks a person's certificate by the same rules, anchors and revocation lists by which the signature will be checked.
     *
     * @param chain the person's certificate first
     */
    public CertificateFindings ofPerson(List<X509Certificate> chain) {
        return new CertificateCheck(trust.context(), clock).check(chain, Purpose.PERSON);
    }
}
