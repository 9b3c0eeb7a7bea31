package vn.vanthu.signing.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.signing.DigestAlgorithm;
import vn.vanthu.signing.PlaceholderTooSmallException;
import vn.vanthu.signing.SignatureLevel;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;
import vn.vanthu.signing.TimestampSource;
import vn.vanthu.signing.check.CertificateCheck;

/**
 * Raises the signatures of a document to a higher PAdES level, ours or somebody else's, at once or years later: a document
 * time-stamp for B-T, certificates and revocation data for B-LT, a further time-stamp over these for B-LTA. What is there
 * already is not added again, but each call for B-LTA adds a time-stamp, which is how an archive is kept alive. Safe for
 * several threads.
 */
public final class LevelRaiser {

    private static final int FIRST_GUESS = 6 * 1024;
    private static final int SPARE = 512;

    private final TimestampSource timestamps;
    private final CertificateCheck certificates;
    private final AtomicInteger tokenLength = new AtomicInteger(FIRST_GUESS);

    /**
     * @param timestamps gives the time-stamps
     * @param certificates finds chains and revocation data for signers and time-stamp servers
     */
    public LevelRaiser(TimestampSource timestamps, CertificateCheck certificates) {
        this.timestamps = timestamps;
        this.certificates = certificates;
    }

    /**
     * Writes the document at a level.
     *
     * @param source a signed document; not closed
     * @param sink gets the original and up to three updates; not closed
     * @param level at which it shall be; B-B copies it
     * @throws vn.vanthu.signing.EvidenceUnavailableException if a chain or status cannot be found out or is bad
     * @throws vn.vanthu.signing.TimestampUnavailableException if no time-stamp can be had
     * @throws SigningRefusedException if there is no signature, or the document cannot be read
     */
    public void raise(PdfSource source, OutputStream sink, SignatureLevel level) throws IOException {
        raise(source, sink, level, new char[0]);
    }

    /**
     * The same of an encrypted document.
     *
     * @param password that opens it, empty for none; not kept
     * @throws vn.vanthu.signing.WrongPasswordException if it does not open it
     */
    public void raise(PdfSource source, OutputStream sink, SignatureLevel level, char[] password) throws IOException {
        Step toT = (first, raised) -> raiseToT(first, raised, password);
        Step toLt = (first, raised) -> addEvidence(first, raised, password);
        Step toLta = (first, raised) -> addTimestamp(first, raised, password);
        switch (level) {
            case B_B -> PdfSigner.copy(source, sink);
            case B_T -> toT.run(source, sink);
            case B_LT -> between(source, toT, sink, toLt);
            case B_LTA -> between(source, (first, middle) -> between(first, toT, middle, toLt), sink, toLta);
        }
    }

    /** One step from a document to another. */
    private interface Step {
        void run(PdfSource source, OutputStream sink) throws IOException;
    }

    /** Two steps with a file between them. */
    private static void between(PdfSource source, Step first, OutputStream sink, Step second) throws IOException {
        Path middle = Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "raising", ".pdf");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(middle), 1 << 16)) {
                first.run(source, file);
            }
            try (PdfSource raised = PdfSource.open(middle)) {
                second.run(raised, sink);
            }
        } finally {
            Files.deleteIfExists(middle);
        }
    }

    private void raiseToT(PdfSource source, OutputStream sink, char[] password) throws IOException {
        FoundSignatures found = FoundSignatures.of(Original.open(source, password));
        if (found.all().isEmpty()) {
            throw new SigningRefusedException(Reason.NO_SUCH_FIELD, "the document has no signature to raise");
        }
        if (found.allTimestamped()) {
            PdfSigner.copy(source, sink);
        } else {
            addTimestamp(source, sink, password);
        }
    }

    private void addEvidence(PdfSource source, OutputStream sink, char[] password) throws IOException {
        byte[] update = new SecurityStore(Original.open(source, password), certificates).update();
        PdfSigner.copy(source, sink);
        sink.write(update);
    }

    private void addTimestamp(PdfSource source, OutputStream sink, char[] password) throws IOException {
        for (int attempt = 0; ; attempt++) {
            byte[] documentId = new byte[16];
            ThreadLocalRandom.current().nextBytes(documentId);
            SignedRange range =
                    TimestampRevision.build(Original.open(source, password), tokenLength.get() + SPARE, documentId);
            MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
            source.digest(0, source.length(), digest);
            range.digest(digest);
            byte[] token = timestamps.timestamp(digest.digest(), DigestAlgorithm.SHA256);
            remember(token);
            if (token.length <= range.room()) {
                PdfSigner.copy(source, sink);
                range.writeTo(sink, token);
                return;
            }
            if (attempt > 0) {
                throw new PlaceholderTooSmallException(range.room(), token.length);
            }
        }
    }

    /** A time-stamp over a signature value. */
    byte[] timestamp(byte[] signatureValue) {
        byte[] digest = DigestAlgorithm.SHA256.newDigest().digest(signatureValue);
        byte[] token = timestamps.timestamp(digest, DigestAlgorithm.SHA256);
        remember(token);
        return token;
    }

    private void remember(byte[] token) {
        tokenLength.accumulateAndGet(token.length, Math::max);
    }

    /** Bytes to keep for a time-stamp, judged by those that came before. */
    int expectedTokenLength() {
        return tokenLength.get() + SPARE;
    }
}
