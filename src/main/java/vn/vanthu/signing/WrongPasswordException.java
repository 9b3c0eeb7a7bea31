package vn.vanthu.signing;

/** The password or PIN given for a key store, token or encrypted PDF is wrong. It is never tried a second time. */
public final class WrongPasswordException extends SigningException {

    public WrongPasswordException(String what) {
        super("wrong password for " + what);
    }
}
