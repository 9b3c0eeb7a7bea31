package vn.vanthu.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A signature whose value comes later, from a token on somebody's desk or from a remote provider. It holds what will be
 * appended to the document; the document itself is kept by the caller, and must be the same when it is completed.
 *
 * <p>{@link #toBytes()} and {@link #fromBytes} let it survive a restart. It can be completed once; whoever stores the bytes
 * has to remove them in the same transaction in which the signed document is stored.
 */
public final class PreparedSignature {

    private static final int MAGIC = 0x56545032;
    private static final int LONGEST = 64 << 20;

    private final Content content;
    private final AtomicBoolean completed = new AtomicBoolean();

    /**
     * All of it.
     *
     * @param id made for this preparation
     * @param expires when it can no longer be completed
     * @param fieldName full name of the signature field
     * @param claimedTime the time written into the document
     * @param level the level the completed signature shall have
     * @param algorithm how the key has to sign
     * @param chain the certificates that will be embedded, the signer's first
     * @param sourceLength length of the document in bytes
     * @param documentDigest digest over the byte range of the signed document
     * @param toBeSigned what the key has to sign
     * @param update what will be appended to the document
     * @param contents offset of /Contents in the update
     * @param room bytes the signature container may have
     */
    public record Content(
            UUID id,
            Instant expires,
            String fieldName,
            Instant claimedTime,
            SignatureLevel level,
            SignatureAlgorithm algorithm,
            List<X509Certificate> chain,
            long sourceLength,
            byte[] documentDigest,
            byte[] toBeSigned,
            byte[] update,
            int contents,
            int room) {}

    /** For the PDF signer. */
    public PreparedSignature(Content content) {
        this.content = content;
    }

    /** All of it, for the PDF signer; the arrays are not to be changed. */
    public Content content() {
        return content;
    }

    /** Names this preparation. */
    public UUID id() {
        return content.id;
    }

    /** When it can no longer be completed. */
    public Instant expires() {
        return content.expires;
    }

    /** How the key has to sign. */
    public SignatureAlgorithm algorithm() {
        return content.algorithm;
    }

    /** The certificate whose key has to sign. */
    public X509Certificate certificate() {
        return content.chain.get(0);
    }

    /** What has to be signed, for a key that digests by itself. */
    public byte[] toBeSigned() {
        return content.toBeSigned.clone();
    }

    /** The digest of what has to be signed, for a key that wants a digest. */
    public byte[] digestToBeSigned() {
        return content.algorithm.digest().newDigest().digest(content.toBeSigned);
    }

    /**
     * Marks it as used.
     *
     * @throws PreparedSignatureException if it is too late, or done already
     */
    public void claim(Instant now) {
        if (now.isAfter(content.expires)) {
            throw new PreparedSignatureException(
                    PreparedSignatureException.Reason.EXPIRED, "prepared until " + content.expires);
        }
        if (!completed.compareAndSet(false, true)) {
            throw new PreparedSignatureException(
                    PreparedSignatureException.Reason.ALREADY_COMPLETED, "completed before");
        }
    }

    /** Undoes {@link #claim} after a completion that failed. */
    public void release() {
        completed.set(false);
    }

    /** A form that can be stored. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.update.length + 8192);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(content.id.toString());
            out.writeUTF(content.expires.toString());
            out.writeUTF(content.fieldName);
            out.writeUTF(content.claimedTime.toString());
            out.writeUTF(content.level.name());
            out.writeUTF(content.algorithm.scheme().name());
            out.writeUTF(content.algorithm.digest().name());
            out.writeInt(content.chain.size());
            for (X509Certificate certificate : content.chain) {
                write(out, certificate.getEncoded());
            }
            out.writeLong(content.sourceLength);
            write(out, content.documentDigest);
            write(out, content.toBeSigned);
            write(out, content.update);
            out.writeInt(content.contents);
            out.writeInt(content.room);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new UnsuitableKeyException("a certificate cannot be encoded");
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the stored form.
     *
     * @throws PreparedSignatureException if it cannot be read
     */
    public static PreparedSignature fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a prepared signature");
            }
            UUID id = UUID.fromString(in.readUTF());
            Instant expires = Instant.parse(in.readUTF());
            String fieldName = in.readUTF();
            Instant claimedTime = Instant.parse(in.readUTF());
            SignatureLevel level = SignatureLevel.valueOf(in.readUTF());
            SignatureAlgorithm algorithm = new SignatureAlgorithm(
                    SignatureAlgorithm.Scheme.valueOf(in.readUTF()), DigestAlgorithm.valueOf(in.readUTF()));
            List<X509Certificate> chain = chain(in);
            return new PreparedSignature(new Content(
                    id,
                    expires,
                    fieldName,
                    claimedTime,
                    level,
                    algorithm,
                    chain,
                    in.readLong(),
                    read(in),
                    read(in),
                    read(in),
                    in.readInt(),
                    in.readInt()));
        } catch (IOException | CertificateException | RuntimeException e) {
            throw new PreparedSignatureException(PreparedSignatureException.Reason.UNREADABLE, "cannot be read", e);
        }
    }

    private static List<X509Certificate> chain(DataInputStream in) throws IOException, CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> chain = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(read(in))));
        }
        return List.copyOf(chain);
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("length " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
