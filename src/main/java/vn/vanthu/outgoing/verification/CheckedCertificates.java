package vn.vanthu.outgoing.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.vanthu.outgoing.SignerCertificates;
import vn.vanthu.signing.check.CertificateFindings;
import vn.vanthu.verification.SignerStatus;

/** Asks the check of certificates that the check of signatures rests on. */
@ApplicationScoped
class CheckedCertificates implements SignerCertificates {

    @Inject
    private SignerStatus status;

    @Override
    public CertificateFindings examine(List<X509Certificate> chain) {
        return status.ofPerson(chain);
    }
}
