package vn.vanthu.audit;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * The head of the chain at a moment, signed by the server. Kept outside the database, it shows when entries were cut
 * from the end or when the whole chain was made anew.
 *
 * <p>The signature is over these fields, written as in {@link Entry}: the word {@code vanthu-checkpoint-1}, the
 * sequence number, the hash, the moment.
 *
 * @param head the head of the chain
 * @param moment when it was signed, in whole microseconds
 * @param algorithm the JCA name of the signature algorithm, one of {@link #ALGORITHMS}
 * @param chain the certificates of the server, its own first
 * @param signature the signature value
 */
public record Checkpoint(
        ChainHead head, Instant moment, String algorithm, List<X509Certificate> chain, byte[] signature) {

    /** The algorithms a checkpoint may be signed with. */
    public static final List<String> ALGORITHMS =
            List.of("SHA256withRSA", "SHA256withECDSA", "SHA384withECDSA", "Ed25519");

    public Checkpoint {
        Objects.requireNonNull(head, "head");
        moment = moment.truncatedTo(ChronoUnit.MICROS);
        chain = List.copyOf(chain);
        signature = signature.clone();
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a checkpoint needs the certificate of its signer");
        }
        if (!ALGORITHMS.contains(algorithm)) {
            throw new IllegalArgumentException("a checkpoint is not signed with " + algorithm);
        }
    }

    /**
     * Signs the head of the chain.
     *
     * @throws GeneralSecurityException where the key cannot sign
     */
    public static Checkpoint sign(ChainHead head, Instant moment, PrivateKey key, List<X509Certificate> chain)
            throws GeneralSecurityException {
        Instant kept = moment.truncatedTo(ChronoUnit.MICROS);
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "Ed25519";
                };
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update(toBeSigned(head, kept));
        return new Checkpoint(head, kept, algorithm, chain, signer.sign());
    }

    /** Whether the signature is that of the first certificate over these fields; says nothing about trust in it. */
    public boolean isIntact() {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(chain.get(0).getPublicKey());
            verifier.update(toBeSigned(head, moment));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // a key of another kind or a value that is no signature at all: broken, whatever the reason
            return false;
        }
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    private static byte[] toBeSigned(ChainHead head, Instant moment) {
        return new Fields("vanthu-checkpoint-1")
                .add(head.sequence())
                .add(head.hash().hex())
                .add(moment)
                .bytes();
    }
}
