package vn.vanthu.signing.pdf;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ThreadLocalRandom;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.signing.PlaceholderTooSmallException;
import vn.vanthu.signing.PreparedSignature;
import vn.vanthu.signing.PreparedSignatureException;
import vn.vanthu.signing.SignatureAlgorithm;
import vn.vanthu.signing.SignatureLevel;
import vn.vanthu.signing.SignatureRequest;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.SigningResult;
import vn.vanthu.signing.TimestampUnavailableException;

/**
 * Signs PDF documents by an incremental update: the original bytes are a prefix of what is written. Safe for use by several
 * threads. Keep one for many documents, what can be computed of a key beforehand is kept with it.
 *
 * <p>{@link #sign} does all at once with a key that answers at once. {@link #prepare} and {@link #complete} are the two
 * steps for a key that is elsewhere.
 */
public final class PdfSigner {

    private final Clock clock;
    private final LevelRaiser raiser;
    private final Map<SigningKey, Map<Signer.Kind, Signer>> signers = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * A signer of level B-B.
     *
     * @param clock gives the claimed time and the zone in which it is written
     */
    public PdfSigner(Clock clock) {
        this(clock, null);
    }

    /**
     * A signer of all levels.
     *
     * @param clock gives the claimed time and the zone in which it is written
     * @param raiser has the time-stamp servers and the revocation data
     */
    public PdfSigner(Clock clock, LevelRaiser raiser) {
        this.clock = clock;
        this.raiser = raiser;
    }

    /**
     * Signs.
     *
     * @param source the document; not closed
     * @param sink gets the original and the update; not closed. After an exception what it got is worthless
     * @throws vn.vanthu.signing.SigningException if the document, the request or the key does not allow it
     */
    public SigningResult sign(PdfSource source, OutputStream sink, SignatureRequest request, SigningKey key)
            throws IOException {
        Signer signer = signer(key, request);
        if (request.level() != SignatureLevel.B_B) {
            return signWithTimestamp(source, sink, request, key);
        }
        Revised revised = revise(source, request, signer, 0);
        MessageDigest digest = signer.container().algorithm().digest().newDigest();
        copy(source, sink, digest);
        byte[] toBeSigned = toBeSigned(revised, signer, digest);
        byte[] value = key.sign(signer.container().algorithm(), toBeSigned);
        revised.range.writeTo(sink, signer.container().assemble(toBeSigned, value));
        return revised.result(signer, key.certificate(), SignatureLevel.B_B);
    }

    /** Signs bytes in memory; see {@link #sign(PdfSource, OutputStream, SignatureRequest, SigningKey)}. */
    public byte[] sign(byte[] document, SignatureRequest request, SigningKey key) {
        try (PdfSource source = PdfSource.of(document)) {
            Signer signer = signer(key, request);
            if (request.level() != SignatureLevel.B_B) {
                ByteArrayOutputStream sink = new ByteArrayOutputStream(document.length + 64 * 1024);
                signWithTimestamp(source, sink, request, key);
                return sink.toByteArray();
            }
            Revised revised = revise(source, request, signer, 0);
            MessageDigest digest = signer.container().algorithm().digest().newDigest();
            digest.update(document);
            byte[] toBeSigned = toBeSigned(revised, signer, digest);
            byte[] value = key.sign(signer.container().algorithm(), toBeSigned);
            return revised.range.appendTo(document, signer.container().assemble(toBeSigned, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SigningResult signWithTimestamp(
            PdfSource source, OutputStream sink, SignatureRequest request, SigningKey key) throws IOException {
        Signer signer = signer(key, request);
        Revised revised = null;
        byte[] container = null;
        for (int attempt = 0; container == null; attempt++) {
            revised = revise(source, request, signer, raiser.expectedTokenLength());
            MessageDigest digest = signer.container().algorithm().digest().newDigest();
            source.digest(0, source.length(), digest);
            byte[] toBeSigned = toBeSigned(revised, signer, digest);
            byte[] value = key.sign(signer.container().algorithm(), toBeSigned);
            byte[] complete = signer.container().assemble(toBeSigned, value, raiser.timestamp(value));
            if (complete.length <= revised.range.room()) {
                container = complete;
            } else if (attempt > 0 || request.contentsSize() > 0) {
                throw new PlaceholderTooSmallException(revised.range.room(), complete.length);
            }
        }
        writeAt(
                request.level(),
                source,
                sink,
                revised.range,
                container,
                true,
                request.documentPassword().orElse(new char[0]));
        return revised.result(signer, key.certificate(), request.level());
    }

    /**
     * Signs a file. The target appears complete or not at all, and may be the source.
     *
     * @see #sign(PdfSource, OutputStream, SignatureRequest, SigningKey)
     */
    public SigningResult sign(Path document, Path target, SignatureRequest request, SigningKey key) throws IOException {
        try (PdfSource source = PdfSource.open(document)) {
            return intoFile(target, sink -> sign(source, sink, request, key));
        }
    }

    /** What writes a document. */
    private interface Writer {
        SigningResult write(OutputStream sink) throws IOException;
    }

    private static SigningResult intoFile(Path target, Writer writer) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path partial = folder.resolve(".signing-" + UUID.randomUUID() + ".part");
        try {
            SigningResult result;
            OutputStream file = Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (OutputStream sink = new BufferedOutputStream(file, 1 << 16)) {
                result = writer.write(sink);
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * The first of two steps, for any level; time-stamps and evidence come in the second. The password of an encrypted
     * document is not kept: above B-B the second step needs it again.
     *
     * @param source the document; the caller keeps it for {@link #complete}
     * @param chain the signer's certificate first
     * @param timeToLive how long it can be completed
     */
    public PreparedSignature prepare(
            PdfSource source, SignatureRequest request, List<X509Certificate> chain, Duration timeToLive)
            throws IOException {
        requireServers(request.level());
        Signer.Kind kind = Signer.Kind.of(chain.get(0).getPublicKey(), request);
        SignatureAlgorithm algorithm = kind.algorithm();
        Signer signer = Signer.of(kind, chain);
        int timeStampLength = request.level() == SignatureLevel.B_B ? 0 : raiser.expectedTokenLength();
        Revised revised = revise(source, request, signer, timeStampLength);
        MessageDigest digest = algorithm.digest().newDigest();
        source.digest(0, source.length(), digest);
        revised.range.digest(digest);
        byte[] documentDigest = digest.digest();
        return new PreparedSignature(new PreparedSignature.Content(
                UUID.randomUUID(),
                clock.instant().plus(timeToLive),
                revised.fieldName,
                revised.time,
                request.level(),
                algorithm,
                List.copyOf(chain),
                source.length(),
                documentDigest,
                signer.container().toBeSigned(documentDigest),
                revised.range.bytes(),
                revised.range.contents(),
                revised.range.room()));
    }

    /**
     * The second of two steps.
     *
     * @param prepared what {@link #prepare} gave
     * @param source the same document
     * @param sink gets the signed document; not closed. Nothing is written if the completion is refused; what it got
     *     before a time-stamp server or a source of evidence failed is worthless, and the completion can be repeated
     * @param value the signature value over {@link PreparedSignature#toBeSigned()}
     * @throws PreparedSignatureException if it is too late, done already, the value is not by the certificate's key, or the
     *     document is another one
     */
    public SigningResult complete(PreparedSignature prepared, PdfSource source, OutputStream sink, byte[] value)
            throws IOException {
        return complete(prepared, source, sink, value, new char[0]);
    }

    /**
     * The same for an encrypted document, which a level above B-B opens again.
     *
     * @param password that opens the document, empty for none; not kept
     * @throws vn.vanthu.signing.WrongPasswordException if it does not open it; no time-stamp has been asked for
     */
    public SigningResult complete(
            PreparedSignature prepared, PdfSource source, OutputStream sink, byte[] value, char[] password)
            throws IOException {
        requireServers(prepared.content().level());
        prepared.claim(clock.instant());
        boolean completed = false;
        try {
            SigningResult result = finish(prepared.content(), source, sink, value, password);
            completed = true;
            return result;
        } finally {
            if (!completed) {
                prepared.release();
            }
        }
    }

    private SigningResult finish(
            PreparedSignature.Content content, PdfSource source, OutputStream sink, byte[] value, char[] password)
            throws IOException {
        SignedRange range = new SignedRange(content.update(), content.contents(), content.room());
        Completion completion = new Completion(content);
        completion.checkValue(value);
        completion.checkDocument(source, range);
        // what it commits to stands in what was prepared
        Signer signer = Signer.of(new Signer.Kind(content.algorithm(), Optional.empty()), content.chain());
        byte[] plain = signer.container().assemble(content.toBeSigned(), value);
        range.checkFits(plain.length);
        if (content.level() == SignatureLevel.B_B) {
            write(source, sink, range, plain);
        } else {
            Original.open(source, password);
            byte[] stamped = signer.container().assemble(content.toBeSigned(), value, raiser.timestamp(value));
            // a token larger than the room that was kept comes as a time-stamp of the document instead
            boolean fits = stamped.length <= range.room();
            writeAt(content.level(), source, sink, range, fits ? stamped : plain, fits, password);
        }
        return new Revised(range, content.fieldName(), content.claimedTime())
                .result(signer, content.chain().get(0), content.level());
    }

    private static void write(PdfSource source, OutputStream sink, SignedRange range, byte[] container)
            throws IOException {
        copy(source, sink);
        range.writeTo(sink, container);
    }

    /** Writes the signed document and what a level above B-B adds behind it. */
    private void writeAt(
            SignatureLevel level,
            PdfSource source,
            OutputStream sink,
            SignedRange range,
            byte[] container,
            boolean stamped,
            char[] password)
            throws IOException {
        if (level == SignatureLevel.B_T && stamped) {
            write(source, sink, range, container);
            return;
        }
        Path signed = Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "signing", ".pdf");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(signed), 1 << 16)) {
                write(source, file, range, container);
            }
            try (PdfSource raised = PdfSource.open(signed)) {
                raiser.raise(raised, sink, level, password);
            }
        } finally {
            Files.deleteIfExists(signed);
        }
    }

    /** The update of a signature. */
    private record Revised(SignedRange range, String fieldName, Instant time) {

        SigningResult result(Signer signer, X509Certificate certificate, SignatureLevel level) {
            return new SigningResult(fieldName, level, signer.container().algorithm(), certificate, time);
        }
    }

    private Revised revise(PdfSource source, SignatureRequest request, Signer signer, int timeStampLength) {
        Instant time = request.claimedTime().orElseGet(clock::instant).truncatedTo(ChronoUnit.SECONDS);
        int room = request.contentsSize() > 0 ? request.contentsSize() : signer.size(timeStampLength);
        byte[] documentId = new byte[16];
        ThreadLocalRandom.current().nextBytes(documentId);
        SignatureRevision revision = new SignatureRevision(
                open(source, request), request, signer.container().algorithm());
        SignedRange range = revision.build(signer.name(), time, clock.getZone(), room, documentId);
        return new Revised(range, revision.fieldName(), time);
    }

    private static Original open(PdfSource source, SignatureRequest request) {
        char[] password = request.documentPassword().orElse(new char[0]);
        try {
            return Original.open(source, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static byte[] toBeSigned(Revised revised, Signer signer, MessageDigest digest) {
        revised.range.digest(digest);
        return signer.container().toBeSigned(digest.digest());
    }

    private Signer signer(SigningKey key, SignatureRequest request) {
        requireServers(request.level());
        Signer.Kind kind = Signer.Kind.of(key.certificate().getPublicKey(), request);
        return signers.computeIfAbsent(key, unknown -> Collections.synchronizedMap(new HashMap<>()))
                .computeIfAbsent(kind, unknown -> Signer.of(kind, key.chain()));
    }

    private void requireServers(SignatureLevel level) {
        if (level != SignatureLevel.B_B && raiser == null) {
            throw new TimestampUnavailableException("no time-stamp server is configured");
        }
    }

    static void copy(PdfSource source, OutputStream sink, MessageDigest... digests) throws IOException {
        byte[] block = new byte[(int) Math.min(source.length(), 128 * 1024)];
        for (long at = 0; at < source.length(); ) {
            int count = source.read(at, block, 0, block.length);
            if (count <= 0) {
                throw new IOException("the document became shorter while it was read");
            }
            for (MessageDigest digest : digests) {
                digest.update(block, 0, count);
            }
            sink.write(block, 0, count);
            at += count;
        }
    }
}
