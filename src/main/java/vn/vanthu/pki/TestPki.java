package vn.vanthu.pki;

import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import vn.vanthu.pki.CertificateAuthority.Services;

/**
 * The whole set of test certificates: a root, one intermediate for people and one for agencies, the people and
 * agencies of {@link TestOffice}, services, and the revocation lists.
 *
 * <p>Keys are new each time; names and dates are always the same, so that a set made again takes the place of an old
 * one. {@link TestPkiFolder} writes a set to a folder.
 *
 * @param root the root
 * @param personAuthority the intermediate that issues to people
 * @param agencyAuthority the intermediate that issues to agencies and services
 * @param people by sign-in name; the revoked and the expired person are among them
 * @param agencies by file name
 * @param services {@code tsa}, {@code ocsp-root}, {@code ocsp-person}, {@code ocsp-agency}, {@code server}
 * @param revocationLists by authority: {@code root}, {@code person-ca}, {@code agency-ca}
 */
public record TestPki(
        CertificateAuthority root,
        CertificateAuthority personAuthority,
        CertificateAuthority agencyAuthority,
        Map<String, Credential> people,
        Map<String, Credential> agencies,
        Map<String, Credential> services,
        Map<String, X509CRL> revocationLists) {

    /** The password of every key file of the set; it protects nothing, since it is published. */
    public static final String PASSWORD = "123456";

    /** When the certificate of {@link TestOffice#REVOKED} was revoked. */
    public static final Instant REVOKED_SINCE = Instant.parse("2024-09-01T00:00:00Z");

    /** When the certificate of {@link TestOffice#EXPIRED} ended. */
    public static final Instant EXPIRED_ON = Instant.parse("2024-01-01T00:00:00Z");

    /** The time of the revocation lists, and until when they hold. */
    public static final Validity LISTS = Validity.between(LocalDate.of(2025, 1, 1), LocalDate.of(2040, 1, 1));

    /** The address under which certificates name their services; the reserved domain .test never answers. */
    private static final String HOST = "http://pki.vanthu.test/";

    private static final Validity OF_ROOT = Validity.between(LocalDate.of(2020, 1, 1), LocalDate.of(2050, 1, 1));
    private static final Validity OF_AUTHORITY = Validity.between(LocalDate.of(2020, 1, 1), LocalDate.of(2045, 1, 1));
    private static final Validity OF_HOLDER = Validity.between(LocalDate.of(2023, 1, 1), LocalDate.of(2040, 1, 1));
    private static final Validity OF_EXPIRED = new Validity(Instant.parse("2022-01-01T00:00:00Z"), EXPIRED_ON);

    public TestPki {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        agencies = Collections.unmodifiableMap(new LinkedHashMap<>(agencies));
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
        revocationLists = Collections.unmodifiableMap(new LinkedHashMap<>(revocationLists));
    }

    /** Makes a whole new set in memory; takes some seconds, most of them for RSA keys. */
    public static TestPki generate() {
        CertificateAuthority root =
                CertificateAuthority.root(authority("VanThu Test Root CA"), OF_ROOT, KeyKind.RSA_2048, at("root"));
        CertificateAuthority personAuthority = root.subordinate(
                authority("VanThu Test CA for Persons"), OF_AUTHORITY, KeyKind.RSA_2048, at("person-ca"));
        CertificateAuthority agencyAuthority = root.subordinate(
                authority("VanThu Test CA for Agencies"), OF_AUTHORITY, KeyKind.RSA_2048, at("agency-ca"));

        Map<String, Credential> people = people(personAuthority);
        X509Certificate revoked = people.get(TestOffice.REVOKED.login()).certificate();
        Map<String, X509CRL> lists = new LinkedHashMap<>();
        lists.put("root", list(root, List.of()));
        lists.put(
                "person-ca",
                list(
                        personAuthority,
                        List.of(Revocation.of(revoked, REVOKED_SINCE, CRLReason.CESSATION_OF_OPERATION))));
        lists.put("agency-ca", list(agencyAuthority, List.of()));
        return new TestPki(
                root,
                personAuthority,
                agencyAuthority,
                people,
                agencies(agencyAuthority),
                services(root, personAuthority, agencyAuthority),
                lists);
    }

    private static Map<String, Credential> people(CertificateAuthority authority) {
        Map<String, Credential> people = new LinkedHashMap<>();
        for (TestOffice.Person person : TestOffice.PEOPLE) {
            people.put(person.login(), issue(authority, person, OF_HOLDER));
        }
        people.put(TestOffice.REVOKED.login(), issue(authority, TestOffice.REVOKED, OF_HOLDER));
        people.put(TestOffice.EXPIRED.login(), issue(authority, TestOffice.EXPIRED, OF_EXPIRED));
        return people;
    }

    private static Map<String, Credential> agencies(CertificateAuthority authority) {
        Map<String, Credential> agencies = new LinkedHashMap<>();
        for (TestOffice.Agency agency : TestOffice.AGENCIES) {
            X500Principal name =
                    new X500Principal("CN=" + agency.name() + ", O=" + TestOffice.PROVINCE + ", L=Bình Minh, C=VN");
            agencies.put(agency.id(), authority.issue(name, Purpose.DOCUMENT_SIGNING, OF_HOLDER, KeyKind.RSA_2048));
        }
        return agencies;
    }

    private static Map<String, Credential> services(
            CertificateAuthority root, CertificateAuthority person, CertificateAuthority agency) {
        Map<String, Credential> services = new LinkedHashMap<>();
        services.put("tsa", service(agency, "VanThu Test TSA", Purpose.TIME_STAMPING));
        services.put("ocsp-root", service(root, "VanThu Test OCSP for the Root", Purpose.OCSP_SIGNING));
        services.put("ocsp-person", service(person, "VanThu Test OCSP for Persons", Purpose.OCSP_SIGNING));
        services.put("ocsp-agency", service(agency, "VanThu Test OCSP for Agencies", Purpose.OCSP_SIGNING));
        services.put("server", service(agency, "VanThu Test Server", Purpose.SERVER_SIGNING));
        return services;
    }

    private static Credential issue(CertificateAuthority authority, TestOffice.Person person, Validity validity) {
        X500Principal name = new X500Principal("CN=" + person.name() + ", OU="
                + person.agency().name() + ", O=" + TestOffice.PROVINCE + ", L=Bình Minh, C=VN");
        return authority.issue(name, Purpose.DOCUMENT_SIGNING, validity, person.key());
    }

    private static Credential service(CertificateAuthority authority, String name, Purpose purpose) {
        return authority.issue(authority(name), purpose, OF_HOLDER, KeyKind.RSA_2048);
    }

    private static X509CRL list(CertificateAuthority authority, List<Revocation> revoked) {
        return authority.revocationList(LISTS.from(), LISTS.to(), revoked);
    }

    private static X500Principal authority(String commonName) {
        return new X500Principal("CN=" + commonName + ", O=VanThu Test PKI, C=VN");
    }

    private static Services at(String authority) {
        return new Services(
                HOST + "crl/" + authority + ".crl", HOST + "ocsp/" + authority, HOST + "ca/" + authority + ".crt");
    }
}
