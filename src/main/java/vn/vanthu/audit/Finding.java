package vn.vanthu.audit;

import java.util.Objects;

/**
 * Something that is wrong with an export of the journal, or that keeps it from being proven sound.
 *
 * @param kind what kind of fault
 * @param sequence the number of the entry or checkpoint it was found at; 0 where there is none
 * @param message a sentence for people, in English
 */
public record Finding(Kind kind, long sequence, String message) {

    /** The kinds of fault; {@link #isProofOfTampering()} tells which of them show a changed journal. */
    public enum Kind {
        /** A line that is not an entry. */
        UNREADABLE(true),
        /** The export begins after the first entry and no checkpoint vouches for where it begins. */
        MISSING_START(true),
        /** A number is skipped, repeated or out of order. */
        SEQUENCE(true),
        /** The previous hash is not that of the entry before. */
        BROKEN_LINK(true),
        /** The fields of an entry are not those its hash was made of. */
        ALTERED(true),
        /** A checkpoint names an entry after the last of the export. */
        CUT_TAIL(true),
        /** The entry a checkpoint names has another hash: the chain was made anew. */
        REWRITTEN(true),
        /** The signature of a checkpoint is not that of its fields. */
        CHECKPOINT_BROKEN(true),
        /** A line of the checkpoints is none: torn by a power cut, or damaged. */
        CHECKPOINT_UNREADABLE(false),
        /** The signer of a checkpoint is not trusted. */
        CHECKPOINT_UNTRUSTED(false);

        private final boolean tampering;

        Kind(boolean tampering) {
            this.tampering = tampering;
        }

        /** Whether this proves a fault, rather than leaving a question open. */
        public boolean isProofOfTampering() {
            return tampering;
        }
    }

    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }
}
