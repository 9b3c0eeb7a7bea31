package vn.vanthu.signing.pkcs11;

import java.util.Objects;

/** Which token of a PKCS#11 library. */
public sealed interface TokenChoice {

    /** The token in a slot, by the slot's own number. */
    record BySlot(long slot) implements TokenChoice {}

    /** The token with a label; white space around it does not matter. */
    record ByLabel(String label) implements TokenChoice {
        public ByLabel {
            Objects.requireNonNull(label);
        }
    }

    /** The token with a serial number. */
    record BySerial(String serial) implements TokenChoice {
        public BySerial {
            Objects.requireNonNull(serial);
        }
    }

    static TokenChoice slot(long slot) {
        return new BySlot(slot);
    }

    static TokenChoice label(String label) {
        return new ByLabel(label);
    }

    static TokenChoice serial(String serial) {
        return new BySerial(serial);
    }
}
