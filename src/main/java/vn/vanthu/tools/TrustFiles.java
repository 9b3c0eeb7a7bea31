package vn.vanthu.tools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Certificates and revocation lists from files and folders, PEM or DER, whatever their names.
 *
 * <p>A file named outright makes anchors of all its certificates. In a folder (searched with all its sub-folders) the
 * self-signed certificates are anchors and the others help to build paths; what is neither certificate nor list is
 * passed over.
 */
final class TrustFiles {

    /** National lists of revoked certificates reach some tens of megabytes; nothing larger is meant as trust. */
    private static final long LARGEST = 256L << 20;

    private static final int BEGINNING = 16 << 10;

    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (TRUSTED CERTIFICATE|X509 CERTIFICATE|CERTIFICATE|X509 CRL|CRL)-----(.*?)-----END \\1-----",
            Pattern.DOTALL);

    private final Set<X509Certificate> anchors = new LinkedHashSet<>();
    private final Set<X509Certificate> intermediates = new LinkedHashSet<>();
    private final Set<X509CRL> lists = new LinkedHashSet<>();
    private final CertificateFactory factory;

    private TrustFiles() throws CertificateException {
        factory = CertificateFactory.getInstance("X.509");
    }

    /**
     * Reads all of the given files and folders.
     *
     * @throws IOException where one cannot be read, or a file named outright holds no certificate and no list; the
     *     message is a sentence for people
     */
    static TrustFiles read(List<Path> paths) throws IOException {
        try {
            TrustFiles trust = new TrustFiles();
            for (Path path : paths) {
                trust.add(path);
            }
            return trust;
        } catch (CertificateException e) {
            throw new IOException("This Java has no X.509 certificates", e);
        }
    }

    /** The trusted certificates. */
    Set<X509Certificate> anchors() {
        return anchors;
    }

    /** Certificates that are not trusted by themselves. */
    Set<X509Certificate> intermediates() {
        return intermediates;
    }

    /** The revocation lists. */
    Set<X509CRL> lists() {
        return lists;
    }

    private void add(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException("There is no file or folder " + path);
        }
        if (!Files.isDirectory(path)) {
            if (!addFile(path, true)) {
                throw new IOException("There is no certificate and no revocation list in " + path);
            }
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            addFile(file, false);
        }
    }

    private boolean addFile(Path file, boolean named) throws IOException {
        if (!looksRight(file)) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        List<byte[]> blocks = new ArrayList<>();
        if (bytes.length > 0 && bytes[0] == 0x30) {
            blocks.add(bytes);
        } else {
            Matcher block = PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            while (block.find()) {
                blocks.add(Base64.getMimeDecoder().decode(block.group(2)));
            }
        }
        boolean found = false;
        for (byte[] der : blocks) {
            found |= addCertificate(der, named) || addList(der);
        }
        return found;
    }

    /** Only the beginning is read, so that a folder with large other files costs nothing. */
    private static boolean looksRight(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(BEGINNING);
            return beginning.length > 0
                    && (beginning[0] == 0x30
                            || new String(beginning, StandardCharsets.ISO_8859_1).contains("-----BEGIN "));
        }
    }

    private boolean addCertificate(byte[] der, boolean named) {
        try {
            X509Certificate certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
            boolean selfIssued = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
            (named || selfIssued ? anchors : intermediates).add(certificate);
            return true;
        } catch (CertificateException e) {
            // not a certificate: perhaps a list, perhaps something else that is DER (a key file)
            return false;
        }
    }

    private boolean addList(byte[] der) {
        try {
            return lists.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(der)));
        } catch (CRLException e) {
            // neither certificate nor list; the caller tells whether that matters
            return false;
        }
    }
}
