package vn.vanthu.signing;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What signature is wanted. Immutable; start with {@link #builder()}; what is not set has the default named at the
 * builder's method. A request can be used for many documents.
 */
public final class SignatureRequest {

    private final Builder values;
    private final Map<String, String> fills;

    private SignatureRequest(Builder builder) {
        this.values = builder.copy();
        this.fills = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fills));
    }

    /** An invisible approval signature at level B-B with the key's own digest. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same values, to be changed. */
    public Builder toBuilder() {
        return values.copy();
    }

    public Optional<String> fieldName() {
        return Optional.ofNullable(values.fieldName);
    }

    public Optional<Certification> certification() {
        return Optional.ofNullable(values.certification);
    }

    public Optional<FieldLock> lock() {
        return Optional.ofNullable(values.lock);
    }

    public Map<String, String> fills() {
        return fills;
    }

    public Appearance appearance() {
        return values.appearance;
    }

    public Optional<Placement> placement() {
        return Optional.ofNullable(values.placement);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(values.reason);
    }

    public Optional<String> location() {
        return Optional.ofNullable(values.location);
    }

    public Optional<String> contactInfo() {
        return Optional.ofNullable(values.contactInfo);
    }

    public Optional<Instant> claimedTime() {
        return Optional.ofNullable(values.claimedTime);
    }

    public Optional<DigestAlgorithm> digest() {
        return Optional.ofNullable(values.digest);
    }

    public boolean pss() {
        return values.pss;
    }

    public SignatureLevel level() {
        return values.level;
    }

    /** What the signer commits to; empty where the signature shall not say it. */
    public Optional<CommitmentType> commitment() {
        return values.commitmentGiven || values.reason != null
                ? Optional.ofNullable(values.commitment)
                : Optional.of(CommitmentType.PROOF_OF_APPROVAL);
    }

    /** Bytes to reserve, 0 for "by need". */
    public int contentsSize() {
        return values.contentsSize;
    }

    /** A copy of the password of an encrypted PDF. */
    public Optional<char[]> documentPassword() {
        return Optional.ofNullable(values.documentPassword).map(char[]::clone);
    }

    /** Collects the values of a {@link SignatureRequest}. */
    public static final class Builder {
        private String fieldName;
        private Certification certification;
        private FieldLock lock;
        private Map<String, String> fills = new LinkedHashMap<>();
        private Appearance appearance = Appearance.invisible();
        private Placement placement;
        private String reason;
        private String location;
        private String contactInfo;
        private CommitmentType commitment;
        private boolean commitmentGiven;
        private Instant claimedTime;
        private DigestAlgorithm digest;
        private boolean pss;
        private SignatureLevel level = SignatureLevel.B_B;
        private int contentsSize;
        private char[] documentPassword;

        private Builder() {}

        private Builder copy() {
            Builder copy = new Builder();
            copy.fieldName = fieldName;
            copy.certification = certification;
            copy.lock = lock;
            copy.fills = new LinkedHashMap<>(fills);
            copy.appearance = appearance;
            copy.placement = placement;
            copy.reason = reason;
            copy.location = location;
            copy.contactInfo = contactInfo;
            copy.commitment = commitment;
            copy.commitmentGiven = commitmentGiven;
            copy.claimedTime = claimedTime;
            copy.digest = digest;
            copy.pss = pss;
            copy.level = level;
            copy.contentsSize = contentsSize;
            copy.documentPassword = documentPassword == null ? null : documentPassword.clone();
            return copy;
        }

        /**
         * Full name of the signature field. An existing empty one is used, with its place; otherwise a field of that name
         * is made. Default: a new field with a free name.
         */
        public Builder fieldName(String name) {
            fieldName = Objects.requireNonNull(name);
            return this;
        }

        /** Makes it a certifying signature. Default: an approval signature. */
        public Builder certification(Certification permission) {
            certification = Objects.requireNonNull(permission);
            return this;
        }

        /** Locks form fields. Default: what the field's own /Lock says, else nothing. */
        public Builder lock(FieldLock fields) {
            lock = Objects.requireNonNull(fields);
            return this;
        }

        /** Writes a text into a text field in the same revision. */
        public Builder fill(String field, String text) {
            fills.put(Objects.requireNonNull(field), Objects.requireNonNull(text));
            return this;
        }

        /** What is seen. Default: nothing. */
        public Builder appearance(Appearance look) {
            appearance = Objects.requireNonNull(look);
            return this;
        }

        /** Where a new field stands; an existing field keeps its place. Without it a new field is invisible. */
        public Builder placement(Placement place) {
            placement = Objects.requireNonNull(place);
            return this;
        }

        /** Why it is signed. Default: not said. */
        public Builder reason(String text) {
            reason = Objects.requireNonNull(text);
            return this;
        }

        /**
         * What the signer commits to. Default: {@link CommitmentType#PROOF_OF_APPROVAL}, but nothing where a reason is
         * given, since PAdES permits only one of the two (ETSI EN 319 142-1, table 1).
         */
        public Builder commitment(CommitmentType type) {
            commitment = Objects.requireNonNull(type);
            commitmentGiven = true;
            return this;
        }

        /** The signature does not say what the signer commits to. */
        public Builder noCommitment() {
            commitment = null;
            commitmentGiven = true;
            return this;
        }

        /** Where it is signed. Default: not said. */
        public Builder location(String text) {
            location = Objects.requireNonNull(text);
            return this;
        }

        /** How the signer is reached. Default: not said. */
        public Builder contactInfo(String text) {
            contactInfo = Objects.requireNonNull(text);
            return this;
        }

        /** The time the signer claims (/M). Default: the signer's clock. */
        public Builder claimedTime(Instant time) {
            claimedTime = Objects.requireNonNull(time);
            return this;
        }

        /** Digest. Default: by the key, see {@link SignatureAlgorithm#forKey}. */
        public Builder digest(DigestAlgorithm algorithm) {
            digest = Objects.requireNonNull(algorithm);
            return this;
        }

        /** Whether an RSA key signs by PSS. Default: PKCS#1 v1.5, which tokens and readers in service know best. */
        public Builder pss(boolean wanted) {
            pss = wanted;
            return this;
        }

        /** Level. Default: B-B. */
        public Builder level(SignatureLevel wanted) {
            level = Objects.requireNonNull(wanted);
            return this;
        }

        /** Bytes reserved for the signature. Default 0: as much as it needs. */
        public Builder contentsSize(int bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException("negative size");
            }
            contentsSize = bytes;
            return this;
        }

        /** Password that opens an encrypted PDF. */
        public Builder documentPassword(char[] password) {
            documentPassword = password.clone();
            return this;
        }

        /**
         * @throws IllegalStateException if both a reason and a commitment are given
         */
        public SignatureRequest build() {
            if (commitment != null && reason != null) {
                throw new IllegalStateException("PAdES permits a reason or a commitment, not both");
            }
            return new SignatureRequest(this);
        }
    }
}
