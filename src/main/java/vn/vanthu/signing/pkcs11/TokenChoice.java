package vn.vanthu.signing.pkcs11;

import java.util.Objects;

/** Which token of a PKCS#11 library. */
public sealed interface TokenChoice {

    /** Whether this token is meant. */
    boolean names(TokenInfo token);

    /** The token in a slot, by the slot's own number. */
    record BySlot(long slot) implements TokenChoice {

        @Override
        public boolean names(TokenInfo token) {
            return token.slot() == slot;
        }
    }

    /** The token with a label; white space around it does not matter. */
    record ByLabel(String label) implements TokenChoice {
        public ByLabel {
            Objects.requireNonNull(label);
        }

        @Override
        public boolean names(TokenInfo token) {
            return token.label().equals(label.strip());
        }
    }

    /** The token with a serial number. */
    record BySerial(String serial) implements TokenChoice {
        public BySerial {
            Objects.requireNonNull(serial);
        }

        @Override
        public boolean names(TokenInfo token) {
            return token.serial().equals(serial.strip());
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
