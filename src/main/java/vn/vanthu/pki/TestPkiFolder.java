package vn.vanthu.pki;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import vn.vanthu.pki.CertificateAuthority.Services;

/**
 * A set of test certificates as it lies in a folder: {@code ca/}, {@code crl/}, {@code person/}, {@code agency/},
 * {@code service/}; certificates in PEM ({@code .crt}), lists in DER ({@code .crl}), keys with their chain in PKCS#12
 * ({@code .p12}), all under {@link TestPki#PASSWORD}.
 */
public final class TestPkiFolder {

    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;

    public TestPkiFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes every file of the set, over those of an older one. */
    public void write(TestPki pki) {
        write("ca", "root", pki.root().credential());
        write("ca", "person-ca", pki.personAuthority().credential());
        write("ca", "agency-ca", pki.agencyAuthority().credential());
        pki.people().forEach((name, credential) -> write("person", name, credential));
        pki.agencies().forEach((name, credential) -> write("agency", name, credential));
        pki.services().forEach((name, credential) -> write("service", name, credential));
        pki.revocationLists().forEach(this::write);
    }

    /** Reads a key with its chain, such as {@code credential("person", "an.nguyen")}. */
    public Credential credential(String kind, String name) {
        return Credential.fromPkcs12(keyFile(kind, name), TestPki.PASSWORD.toCharArray());
    }

    /** Where the PKCS#12 file of a holder lies. */
    public Path keyFile(String kind, String name) {
        return folder.resolve(kind).resolve(name + ".p12");
    }

    /** Where the PEM certificate of a holder lies. */
    public Path certificateFile(String kind, String name) {
        return folder.resolve(kind).resolve(name + ".crt");
    }

    /** Where the revocation list of an authority lies. */
    public Path revocationListFile(String authority) {
        return folder.resolve("crl").resolve(authority + ".crl");
    }

    /** The revocation list of an authority ({@code root}, {@code person-ca}, {@code agency-ca}). */
    public X509CRL revocationList(String authority) {
        Path file = revocationListFile(authority);
        try (InputStream in = Files.newInputStream(file)) {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
        } catch (IOException | GeneralSecurityException e) {
            throw new PkiException("cannot read the revocation list " + file, e);
        }
    }

    /**
     * Revokes a certificate and writes the list of its authority anew: everything revoked before stays, the list is of
     * {@code now} and ends when the old one did.
     *
     * @return the name of the authority whose list was written
     * @throws PkiException where none of the folder's authorities issued the certificate
     */
    public String revoke(X509Certificate certificate, Instant since, CRLReason reason, Instant now) {
        for (String name : List.of("root", "person-ca", "agency-ca")) {
            CertificateAuthority authority = CertificateAuthority.of(credential("ca", name), Services.NONE);
            if (authority.certificate().getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
                X509CRL old = revocationList(name);
                List<Revocation> revoked = revocations(old);
                revoked.removeIf(each -> each.serial().equals(certificate.getSerialNumber()));
                revoked.add(Revocation.of(certificate, since, reason));
                write(name, authority.revocationList(now, old.getNextUpdate().toInstant(), revoked));
                return name;
            }
        }
        throw new PkiException(
                "no authority in " + folder + " issued "
                        + certificate.getSubjectX500Principal().getName(),
                null);
    }

    private static List<Revocation> revocations(X509CRL list) {
        Set<? extends X509CRLEntry> entries = list.getRevokedCertificates();
        List<Revocation> revoked = new ArrayList<>();
        if (entries != null) {
            for (X509CRLEntry entry : entries) {
                CRLReason reason = entry.getRevocationReason();
                revoked.add(new Revocation(
                        entry.getSerialNumber(),
                        entry.getRevocationDate().toInstant(),
                        reason == null ? CRLReason.UNSPECIFIED : reason));
            }
        }
        return revoked;
    }

    private void write(String kind, String name, Credential credential) {
        try {
            write(certificateFile(kind, name), pem(credential.certificate()));
            write(keyFile(kind, name), credential.toPkcs12(name, TestPki.PASSWORD.toCharArray()));
        } catch (GeneralSecurityException e) {
            throw new PkiException("cannot write the certificate of " + name, e);
        }
    }

    private void write(String authority, X509CRL list) {
        try {
            write(revocationListFile(authority), list.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new PkiException("cannot write the revocation list of " + authority, e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new PkiException("cannot write " + file, e);
        }
    }

    private static byte[] pem(X509Certificate certificate) throws GeneralSecurityException {
        String text = "-----BEGIN CERTIFICATE-----\n" + PEM.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
