package vn.vanthu.validation.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.Certificate;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.validation.RevocationSource;
import vn.vanthu.validation.TrustStore;

/**
 * Trust material read from a file or a folder with its sub-folders: certificates ({@code .crt .cer .der .pem .p7b
 * .p7c}), CRLs ({@code .crl}, or PEM blocks) and OCSP responses ({@code .ors .ocsp}). Private keys and other files are
 * passed over.
 *
 * @param trust the certificates, sorted by {@link TrustStore#sorted}
 * @param crls the CRLs
 * @param ocspResponses encoded OCSP responses
 */
public record TrustFolder(TrustStore trust, List<X509CRL> crls, List<byte[]> ocspResponses) {
    private static final Set<String> CERTIFICATES = Set.of("crt", "cer", "der", "pem", "p7b", "p7c");
    private static final Set<String> RESPONSES = Set.of("ors", "ocsp");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----", Pattern.DOTALL);

    /**
     * Reads a file or folder.
     *
     * @throws IOException when it is missing or cannot be read, or a file of certificates or CRLs is damaged
     */
    public static TrustFolder load(Path path) throws IOException {
        List<Path> files;
        if (Files.isDirectory(path)) {
            try (Stream<Path> walk = Files.walk(path, 6)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
        } else {
            files = List.of(path);
        }
        Collector collector = new Collector();
        for (Path file : files) {
            collector.read(file, files.size() == 1 && !Files.isDirectory(path));
        }
        return new TrustFolder(
                TrustStore.sorted(collector.certificates),
                List.copyOf(collector.crls),
                List.copyOf(collector.responses));
    }

    /** The CRLs and OCSP responses as a source. */
    public RevocationSource revocation() {
        return new FixedRevocation(crls, ocspResponses);
    }

    private static final class Collector {
        private final Set<X509Certificate> certificates = new LinkedHashSet<>();
        private final Set<X509CRL> crls = new LinkedHashSet<>();
        private final List<byte[]> responses = new ArrayList<>();

        void read(Path file, boolean named) throws IOException {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            String ending = name.substring(name.lastIndexOf('.') + 1);
            if (!named && !CERTIFICATES.contains(ending) && !RESPONSES.contains(ending) && !ending.equals("crl")) {
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            try {
                if (RESPONSES.contains(ending)) {
                    responses.add(bytes);
                } else if (startsWithPem(bytes)) {
                    readPem(new String(bytes, StandardCharsets.ISO_8859_1));
                } else if (ending.equals("crl")) {
                    addCrls(bytes);
                } else {
                    addCertificates(bytes);
                }
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new IOException("not a readable certificate or CRL: " + file, e);
            }
        }

        private static boolean startsWithPem(byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
        }

        private void readPem(String text) throws GeneralSecurityException {
            Matcher block = PEM.matcher(text);
            while (block.find()) {
                byte[] der = Base64.getMimeDecoder().decode(block.group(2));
                switch (block.group(1)) {
                    case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE", "PKCS7" -> addCertificates(der);
                    case "X509 CRL", "CRL" -> addCrls(der);
                    default -> {
                        // keys and requests are no trust material
                    }
                }
            }
        }

        private void addCertificates(byte[] der) throws GeneralSecurityException {
            for (Certificate certificate :
                    CertificateFiles.factory().generateCertificates(new ByteArrayInputStream(der))) {
                certificates.add((X509Certificate) certificate);
            }
        }

        private void addCrls(byte[] der) throws GeneralSecurityException {
            for (CRL crl : CertificateFiles.factory().generateCRLs(new ByteArrayInputStream(der))) {
                crls.add((X509CRL) crl);
            }
        }
    }
}
