package vn.vanthu.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The signature on the PDF of a confirmed report by the person who confirmed it. Nothing changes it. */
@Entity
@Table(name = "compliance_report_signature")
public class ReportSignature {

    @Id
    @Column(name = "report_id")
    private Long reportId;

    private String sha256;

    @Column(name = "signed_at")
    private Instant signedAt;

    private String fingerprint;

    protected ReportSignature() {}

    ReportSignature(long reportId, String sha256, Instant signedAt, String fingerprint) {
        this.reportId = reportId;
        this.sha256 = sha256;
        this.signedAt = signedAt;
        this.fingerprint = fingerprint;
    }

    /** Of the signed file in the content store. */
    public String sha256() {
        return sha256;
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** SHA-256 of the certificate, lower-case hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }
}
