package vn.vanthu.signing.csc;

import vn.vanthu.signing.KeyUnavailableException;

/** Gives what the holder of a remote key has to say before it signs. Asked once for each authorization. */
public interface Secrets {

    /**
     * The PIN; the caller wipes the array.
     *
     * @throws KeyUnavailableException if there is none
     */
    char[] pin();

    /**
     * A one-time password that was not given before; the caller wipes the array.
     *
     * @throws KeyUnavailableException if there is none
     */
    char[] oneTimePassword();

    /** A PIN and no one-time password. */
    static Secrets pin(char[] pin) {
        char[] copy = pin.clone();
        return new Secrets() {
            @Override
            public char[] pin() {
                return copy.clone();
            }

            @Override
            public char[] oneTimePassword() {
                throw new KeyUnavailableException("the provider wants a one-time password and none is given");
            }
        };
    }
}
