package vn.vanthu.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * One certificate authority, root or intermediate: issues certificates below itself and its revocation list.
 *
 * <p>Immutable; safe for use by several threads. It keeps no list of what it issued: the caller names what is revoked
 * each time a list is made.
 */
public final class CertificateAuthority {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Credential credential;
    private final Services services;

    /**
     * Where the services of an authority are found, written into what it issues.
     *
     * @param crl address of the revocation list, or null for none
     * @param ocsp address of the OCSP responder, or null for none
     * @param issuer address of the authority's own certificate, or null for none
     */
    public record Services(String crl, String ocsp, String issuer) {

        /** No addresses at all: status is known only from data at hand. */
        public static final Services NONE = new Services(null, null, null);
    }

    private CertificateAuthority(Credential credential, Services services) {
        this.credential = Objects.requireNonNull(credential, "credential");
        this.services = Objects.requireNonNull(services, "services");
    }

    /** A new self-signed root. */
    public static CertificateAuthority root(X500Principal name, Validity validity, KeyKind kind, Services services) {
        KeyPair pair = kind.generate();
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name, serial(), Date.from(validity.from()), Date.from(validity.to()), name, pair.getPublic());
            markAuthority(builder, pair.getPublic(), null, new BasicConstraints(true));
            ContentSigner signer =
                    new JcaContentSignerBuilder(KeyKind.signatureAlgorithm(pair.getPrivate())).build(pair.getPrivate());
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            return new CertificateAuthority(new Credential(pair.getPrivate(), List.of(certificate)), services);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new PkiException("cannot make the root " + name, e);
        }
    }

    /** An authority whose key and certificate already exist (read from a file, say). */
    public static CertificateAuthority of(Credential credential, Services services) {
        if (credential.certificate().getBasicConstraints() < 0) {
            throw new PkiException(
                    credential.certificate().getSubjectX500Principal() + " is not a certificate authority", null);
        }
        return new CertificateAuthority(credential, services);
    }

    /** A new intermediate below this authority, which may issue end certificates only. */
    public CertificateAuthority subordinate(X500Principal name, Validity validity, KeyKind kind, Services its) {
        KeyPair pair = kind.generate();
        try {
            X509v3CertificateBuilder builder = begin(name, validity, pair.getPublic());
            markAuthority(builder, pair.getPublic(), credential.certificate(), new BasicConstraints(0));
            addServices(builder);
            return new CertificateAuthority(finish(builder, pair), its);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new PkiException("cannot make the intermediate " + name, e);
        }
    }

    /** A new end certificate with a new key of the given kind. */
    public Credential issue(X500Principal name, Purpose purpose, Validity validity, KeyKind kind) {
        return issue(name, purpose, validity, kind.generate());
    }

    /** A new end certificate for an existing key (one made inside a token, or one that is renewed). */
    public Credential issue(X500Principal name, Purpose purpose, Validity validity, KeyPair pair) {
        try {
            X509v3CertificateBuilder builder = begin(name, validity, pair.getPublic());
            JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, purpose.keyUsage());
            if (purpose.extendedKeyUsage() != null) {
                boolean critical = purpose == Purpose.TIME_STAMPING;
                builder.addExtension(
                        Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purpose.extendedKeyUsage()));
            }
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    ids.createAuthorityKeyIdentifier(credential.certificate().getPublicKey()));
            if (purpose == Purpose.OCSP_SIGNING) {
                builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            } else {
                addServices(builder);
            }
            return finish(builder, pair);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new PkiException("cannot issue a certificate for " + name, e);
        }
    }

    /**
     * A full revocation list of this authority, valid between the two instants. A later list replaces an earlier one:
     * its number is its time, so that numbers grow.
     */
    public X509CRL revocationList(Instant thisUpdate, Instant nextUpdate, Collection<Revocation> revoked) {
        try {
            X509Certificate certificate = credential.certificate();
            X509v2CRLBuilder builder = new X509v2CRLBuilder(
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()), Date.from(thisUpdate));
            builder.setNextUpdate(Date.from(nextUpdate));
            for (Revocation each : revoked) {
                builder.addCRLEntry(
                        each.serial(), Date.from(each.since()), each.reason().ordinal());
            }
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate.getPublicKey()));
            builder.addExtension(
                    Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(thisUpdate.getEpochSecond())));
            return new JcaX509CRLConverter().getCRL(builder.build(signer()));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new PkiException("cannot make the revocation list", e);
        }
    }

    /** The authority's own key and certificate chain. */
    public Credential credential() {
        return credential;
    }

    /** The authority's own certificate. */
    public X509Certificate certificate() {
        return credential.certificate();
    }

    private X509v3CertificateBuilder begin(X500Principal name, Validity validity, PublicKey key) {
        return new JcaX509v3CertificateBuilder(
                credential.certificate(), serial(), Date.from(validity.from()), Date.from(validity.to()), name, key);
    }

    private Credential finish(X509v3CertificateBuilder builder, KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException {
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(new JcaX509CertificateConverter().getCertificate(builder.build(signer())));
        chain.addAll(credential.chain());
        return new Credential(pair.getPrivate(), chain);
    }

    private ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder(KeyKind.signatureAlgorithm(credential.key())).build(credential.key());
    }

    private static void markAuthority(
            X509v3CertificateBuilder builder, PublicKey key, X509Certificate issuer, BasicConstraints constraints)
            throws GeneralSecurityException, IOException {
        JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, constraints);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key));
        if (issuer != null) {
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(issuer.getPublicKey()));
        }
    }

    private void addServices(X509v3CertificateBuilder builder) throws IOException {
        if (services.crl() != null) {
            DistributionPointName name = new DistributionPointName(new GeneralNames(address(services.crl())));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(name, null, null)
            }));
        }
        List<AccessDescription> access = new ArrayList<>();
        if (services.ocsp() != null) {
            access.add(new AccessDescription(AccessDescription.id_ad_ocsp, address(services.ocsp())));
        }
        if (services.issuer() != null) {
            access.add(new AccessDescription(AccessDescription.id_ad_caIssuers, address(services.issuer())));
        }
        if (!access.isEmpty()) {
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(access.toArray(AccessDescription[]::new)));
        }
    }

    private static GeneralName address(String uri) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, uri);
    }

    /** A random serial number of 20 octets or fewer, positive, as RFC 5280 section 4.1.2.2 wants it. */
    private static BigInteger serial() {
        return new BigInteger(158, RANDOM).setBit(158);
    }
}
