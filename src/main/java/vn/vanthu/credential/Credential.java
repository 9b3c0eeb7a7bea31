package vn.vanthu.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A certificate of a person or of an agency and, for software keys, the sealed key itself. */
@Entity
@Table(name = "credential")
public class Credential {

    /** Where the private key is. */
    public enum Kind {
        /** In this installation's vault. */
        SOFTWARE,
        /** On a token or in an HSM. */
        PKCS11,
        /** At a remote signing provider. */
        REMOTE
    }

    private static final int FREE_PINS = 4;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "agency_id")
    private Long agencyId;

    @Column(name = "council_id")
    private Long councilId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String label;
    private byte[] certificate;
    private byte[] chain;
    private String fingerprint;

    @Column(name = "sealed_key")
    private byte[] sealedKey;

    @Column(name = "signature_image")
    private byte[] signatureImage;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_to")
    private Instant validTo;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "failed_pins")
    private int failedPins;

    @Column(name = "delayed_until")
    private Instant delayedUntil;

    protected Credential() {}

    Credential(Owner owner, Kind kind, String label, CertificateForms forms, byte[] sealedKey, byte[] image) {
        this.personId = owner.personId();
        this.agencyId = owner.agencyId();
        this.councilId = owner.councilId();
        this.kind = kind;
        this.label = label;
        this.certificate = forms.certificate();
        this.chain = forms.chain();
        this.fingerprint = forms.fingerprint();
        this.validFrom = forms.validFrom();
        this.validTo = forms.validTo();
        this.sealedKey = sealedKey;
        this.signatureImage = image;
    }

    public long id() {
        return id;
    }

    /** The person whose it is, or null when it is an agency's. */
    public Long personId() {
        return personId;
    }

    /** The agency whose it is, or null when it is a person's. */
    public Long agencyId() {
        return agencyId;
    }

    /** The council of the agency whose own seal it is, or null. */
    public Long councilId() {
        return councilId;
    }

    public Kind kind() {
        return kind;
    }

    /** The certificate's common name. */
    public String label() {
        return label;
    }

    /** SHA-256 of the certificate, lower-case hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public Instant validTo() {
        return validTo;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** The holder's handwritten signature, or the agency's seal: PNG with transparency. */
    public Optional<byte[]> image() {
        return Optional.ofNullable(signatureImage).map(byte[]::clone);
    }

    public X509Certificate certificate() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (CertificateException e) {
            throw new IllegalStateException("A certificate that was readable when registered is not any more", e);
        }
    }

    /** The certificate and those above it as far as they were registered, the certificate first. */
    public List<X509Certificate> chain() {
        try {
            X509Certificate own = certificate();
            List<X509Certificate> ordered = new ArrayList<>(List.of(own));
            // PKCS#7 holds a set: the order in which the chain was registered is lost in it
            CertificateFactory.getInstance("X.509")
                    .generateCertPath(new ByteArrayInputStream(chain), "PKCS7")
                    .getCertificates()
                    .stream()
                    .map(X509Certificate.class::cast)
                    .filter(each -> !each.equals(own))
                    .forEach(ordered::add);
            return ordered;
        } catch (CertificateException e) {
            throw new IllegalStateException("A chain that was readable when registered is not any more", e);
        }
    }

    byte[] sealedKey() {
        return sealedKey;
    }

    boolean delayed(Instant now) {
        return delayedUntil != null && now.isBefore(delayedUntil);
    }

    void wrongPin(Instant now) {
        failedPins++;
        if (failedPins > FREE_PINS) {
            Duration delay = Duration.ofSeconds(1L << Math.min(failedPins, 20));
            delayedUntil = now.plus(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
        }
    }

    void rightPin() {
        failedPins = 0;
        delayedUntil = null;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /** Whose a credential is: a person's, an agency's, or that of a council of the agency. */
    record Owner(Long personId, Long agencyId, Long councilId) {

        static Owner person(long id) {
            return new Owner(id, null, null);
        }

        static Owner agency(long id) {
            return new Owner(null, id, null);
        }

        static Owner council(long agencyId, long councilId) {
            return new Owner(null, agencyId, councilId);
        }
    }
}
