package vn.vanthu.credential;

import java.time.Instant;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * A certificate as a page shows it to who signs with it.
 *
 * @param holder common name
 * @param issuer common name of the authority
 * @param from valid from
 * @param to valid to
 */
public record CertificateCard(String holder, String issuer, Instant from, Instant to) {

    /** What the page shows of somebody's certificate. */
    public static CertificateCard of(Credential credential) {
        return new CertificateCard(
                credential.label(),
                commonName(credential.certificate().getIssuerX500Principal().getName()),
                credential.validFrom(),
                credential.validTo());
    }

    private static String commonName(String name) {
        try {
            return new LdapName(name)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse(name);
        } catch (InvalidNameException e) {
            // shown as it is written; the signature check judges the certificate itself
            return name;
        }
    }
}
