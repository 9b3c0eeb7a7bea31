package vn.vanthu.signing.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Optional;
import vn.vanthu.signing.SignatureAlgorithm;
import vn.vanthu.signing.SigningKey;

/** Signs short messages, and checks each value against the certificate, so that no thread can get another one's. */
final class SignedMessages {

    private SignedMessages() {}

    static void sign(SigningKey key, String text) throws GeneralSecurityException {
        SignatureAlgorithm algorithm =
                SignatureAlgorithm.forKey(key.certificate().getPublicKey(), Optional.empty(), false);
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        Signature check = Signature.getInstance(algorithm.jcaName());
        check.initVerify(key.certificate().getPublicKey());
        check.update(message);
        assertThat(check.verify(key.sign(algorithm, message))).isTrue();
    }
}
