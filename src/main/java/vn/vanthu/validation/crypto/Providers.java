package vn.vanthu.validation.crypto;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** BouncyCastle as an instance of our own, so that nothing is registered for the whole process. */
final class Providers {
    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private Providers() {}
}
