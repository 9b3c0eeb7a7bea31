package vn.vanthu.signing.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.vanthu.pki.KeyKind;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.SigningKey;

/**
 * A token is pulled out while four threads sign with it, and put back; a program of its own, since the library has to be
 * started again in it. SoftHSM's tokens are folders: one that is taken away is gone in the middle of whatever is done with
 * it. That it is back SoftHSM sees only when it is started again, which other libraries do by themselves.
 */
final class PulledOut {

    private static final String RSA = SoftToken.alias(KeyKind.RSA_2048);
    private static final String EC = SoftToken.alias(KeyKind.EC_P256);

    private PulledOut() {}

    /** What became of the signatures of one thread. */
    private record Count(int signed, int unavailable) {}

    public static void main(String[] arguments) throws Exception {
        SoftToken.make(SoftToken.PULLED, SoftToken.LOST);
        try (Pkcs11Token token = SoftToken.PULLED.open();
                Pkcs11Token other = SoftToken.LOST.open()) {
            List<SigningKey> keys = List.of(token.key(RSA), token.key(EC), token.key(RSA), token.key(EC));
            Path folder = SoftToken.PULLED.folder();
            Path away = folder.getParent().resolveSibling("away-" + SoftToken.PULLED.label());
            for (Count count : signWhile(keys, () -> Files.move(folder, away))) {
                assertThat(count.signed()).as("signed before").isPositive();
                assertThat(count.unavailable()).as("refused after").isPositive();
            }
            assertThatThrownBy(() -> SignedMessages.sign(keys.get(0), "gone"))
                    .isInstanceOf(KeyUnavailableException.class);
            assertThat(Pkcs11Token.tokens(SoftToken.library()))
                    .extracting(TokenInfo::label)
                    .contains(SoftToken.LOST.label())
                    .doesNotContain(SoftToken.PULLED.label());
            SignedMessages.sign(other.onlyKey(), "the other token is not concerned");
            Files.move(away, folder);
            startLibraryAgain();
            for (Count count : signWhile(keys, () -> {})) {
                assertThat(count.signed()).as("signed when it is back").isPositive();
                assertThat(count.unavailable()).as("refused when it is back").isZero();
            }
            SignedMessages.sign(other.onlyKey(), "neither now");
        }
        System.out.println("as expected");
    }

    private interface Event {
        void happen() throws Exception;
    }

    /** Signs in a thread for each key for half a second before the event and half a second after it. */
    private static List<Count> signWhile(List<SigningKey> keys, Event event) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(keys.size());
        AtomicBoolean goOn = new AtomicBoolean(true);
        List<Future<Count>> running = new ArrayList<>();
        for (SigningKey key : keys) {
            running.add(threads.submit(() -> signWhile(key, goOn)));
        }
        Thread.sleep(500);
        event.happen();
        Thread.sleep(500);
        goOn.set(false);
        List<Count> counts = new ArrayList<>();
        for (Future<Count> count : running) {
            counts.add(count.get());
        }
        threads.shutdown();
        return counts;
    }

    /** Anything but a good signature and a key that is not there ends the program. */
    private static Count signWhile(SigningKey key, AtomicBoolean goOn) throws Exception {
        int signed = 0;
        int unavailable = 0;
        while (goOn.get()) {
            try {
                SignedMessages.sign(key, Thread.currentThread().getName() + signed);
                signed++;
            } catch (KeyUnavailableException e) {
                unavailable++;
            }
        }
        return new Count(signed, unavailable);
    }

    private static void startLibraryAgain() throws ReflectiveOperationException {
        Class<?> wrapper = Class.forName("sun.security.pkcs11.wrapper.PKCS11");
        Class<?> arguments = Class.forName("sun.security.pkcs11.wrapper.CK_C_INITIALIZE_ARGS");
        Object threadSafe = arguments.getConstructor().newInstance();
        arguments.getField("flags").setLong(threadSafe, 2);
        Object module = wrapper.getMethod("getInstance", String.class, String.class, arguments, boolean.class)
                .invoke(null, SoftToken.library().toString(), "C_GetFunctionList", threadSafe, true);
        Method initialize = wrapper.getDeclaredMethod("C_Initialize", Object.class);
        initialize.setAccessible(true);
        wrapper.getMethod("C_Finalize", Object.class).invoke(module, new Object[] {null});
        initialize.invoke(module, threadSafe);
    }
}
