package vn.vanthu.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.platform.database.InstantColumn;
import vn.vanthu.validation.Purpose;
import vn.vanthu.validation.TrustStore;
import vn.vanthu.validation.trust.CertificateFiles;

/** A certificate that an administrator trusts for some purposes, within dates of its own. */
@Entity
@Table(name = "trusted_certificate")
public class TrustedCertificate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private byte[] certificate;

    private String fingerprint;

    private String purposes;

    @Column(name = "valid_from")
    @Convert(converter = InstantColumn.class)
    private Instant validFrom;

    @Column(name = "valid_until")
    @Convert(converter = InstantColumn.class)
    private Instant validUntil;

    private String origin;

    @Column(name = "added_at")
    @Convert(converter = InstantColumn.class)
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "removed_at")
    @Convert(converter = InstantColumn.class)
    private Instant removedAt;

    @Column(name = "removed_by")
    private String removedBy;

    protected TrustedCertificate() {}

    TrustedCertificate(
            ProposedAnchor proposed, Set<Purpose> purposes, Optional<Instant> from, Optional<Instant> until) {
        this.certificate = proposed.encoded();
        this.fingerprint = proposed.fingerprint();
        this.origin = proposed.origin();
        this.purposes = purposes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.validFrom = from.orElse(null);
        this.validUntil = until.orElse(null);
    }

    void addedBy(String name, Instant moment) {
        addedBy = name;
        addedAt = moment;
    }

    void removedBy(String name, Instant moment) {
        removedBy = name;
        removedAt = moment;
    }

    public long id() {
        return id;
    }

    /** SHA-256 of the certificate, lower-case hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Distinguished name of the holder. */
    public String subject() {
        return x509().getSubjectX500Principal().getName();
    }

    /** What it is trusted for. */
    public Set<Purpose> purposes() {
        Set<Purpose> all = EnumSet.noneOf(Purpose.class);
        Arrays.stream(purposes.split(",")).map(Purpose::valueOf).forEach(all::add);
        return all;
    }

    /** From which moment on signatures under it are trusted; null for always. */
    public Instant validFrom() {
        return validFrom;
    }

    /** Until which moment signatures under it are trusted; null for always. */
    public Instant validUntil() {
        return validUntil;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public String addedBy() {
        return addedBy;
    }

    TrustStore.Anchor anchor() {
        return new TrustStore.Anchor(
                x509(), purposes(), Optional.ofNullable(validFrom), Optional.ofNullable(validUntil));
    }

    private X509Certificate x509() {
        return CertificateFiles.parse(certificate)
                .orElseThrow(() -> new IllegalStateException("The trusted certificate " + id + " cannot be read"));
    }
}
