package vn.vanthu.signing.pkcs11;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.vanthu.signing.KeyUnavailableException;

/** Lists the tokens of a library through the JDK's own wrapper, by reflection since it is no public interface. */
final class TokenDirectory {

    private static final Logger LOG = Logger.getLogger(TokenDirectory.class.getName());
    private static final String WRAPPER = "sun.security.pkcs11.wrapper.";
    private static final long SERIAL_SESSION = 4;
    private static final long CLASS = 0;
    private static final long CERTIFICATE = 1;
    private static final long VALUE = 0x11;
    private static final long INITIALIZED = 0x400;
    private static final long COUNT_LOW = 0x1_0000;
    private static final long FINAL_TRY = 0x2_0000;
    private static final long LOCKED = 0x4_0000;

    private TokenDirectory() {}

    /** Whether this process may see the JDK's wrapper. */
    static boolean readable() {
        return ModuleLayer.boot()
                .findModule("jdk.crypto.cryptoki")
                .filter(module -> module.isExported("sun.security.pkcs11.wrapper", TokenDirectory.class.getModule()))
                .isPresent();
    }

    static List<TokenInfo> list(Path library) {
        try {
            Object module = module(library);
            long[] slots = (long[])
                    module.getClass().getMethod("C_GetSlotList", boolean.class).invoke(module, true);
            Method info = module.getClass().getMethod("C_GetTokenInfo", long.class);
            List<TokenInfo> tokens = new ArrayList<>();
            for (long slot : slots) {
                describe(module, info, slot).ifPresent(tokens::add);
            }
            return tokens;
        } catch (InvocationTargetException e) {
            throw new KeyUnavailableException("the PKCS#11 library " + library + " does not answer", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new KeyUnavailableException(
                    "tokens can be listed only with --add-exports"
                            + " jdk.crypto.cryptoki/sun.security.pkcs11.wrapper=ALL-UNNAMED; or choose a slot number",
                    e);
        }
    }

    /** Empty for a token that was pulled out this moment, that the library does not know, or that nobody has set up. */
    private static Optional<TokenInfo> describe(Object module, Method info, long slot)
            throws ReflectiveOperationException {
        Object token;
        try {
            token = info.invoke(module, slot);
        } catch (InvocationTargetException e) {
            LOG.log(Level.INFO, () -> "the token in slot " + slot + " does not answer: " + e.getCause());
            return Optional.empty();
        }
        long flags = token.getClass().getField("flags").getLong(token);
        String label = text(token, "label");
        return (flags & INITIALIZED) == 0 && label.isEmpty()
                ? Optional.empty()
                : Optional.of(new TokenInfo(slot, label, text(token, "serialNumber"), tries(flags)));
    }

    /** The certificates in a slot, in the token's order. */
    static List<X509Certificate> certificates(Path library, long slot) {
        try {
            Object module = module(library);
            Class<?> callback = Class.forName(WRAPPER + "CK_NOTIFY");
            long session = (long) module.getClass()
                    .getMethod("C_OpenSession", long.class, long.class, Object.class, callback)
                    .invoke(module, slot, SERIAL_SESSION, null, null);
            try {
                return certificates(module, session);
            } finally {
                module.getClass().getMethod("C_CloseSession", long.class).invoke(module, session);
            }
        } catch (InvocationTargetException e) {
            throw new KeyUnavailableException("the token cannot be read", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new KeyUnavailableException("certificates can be listed only with the JDK's wrapper opened", e);
        }
    }

    private static List<X509Certificate> certificates(Object module, long session) throws ReflectiveOperationException {
        Class<?> attribute = Class.forName(WRAPPER + "CK_ATTRIBUTE");
        Class<?> attributes = attribute.arrayType();
        Object wanted = Array.newInstance(attribute, 1);
        Array.set(wanted, 0, attribute.getConstructor(long.class, long.class).newInstance(CLASS, CERTIFICATE));
        module.getClass().getMethod("C_FindObjectsInit", long.class, attributes).invoke(module, session, wanted);
        long[] handles = (long[]) module.getClass()
                .getMethod("C_FindObjects", long.class, long.class)
                .invoke(module, session, 1_000L);
        module.getClass().getMethod("C_FindObjectsFinal", long.class).invoke(module, session);
        List<X509Certificate> found = new ArrayList<>();
        for (long handle : handles) {
            Object value = Array.newInstance(attribute, 1);
            Array.set(value, 0, attribute.getConstructor(long.class).newInstance(VALUE));
            module.getClass()
                    .getMethod("C_GetAttributeValue", long.class, long.class, attributes)
                    .invoke(module, session, handle, value);
            Object read = Array.get(value, 0);
            found.add(parse((byte[]) attribute.getMethod("getByteArray").invoke(read)));
        }
        return found;
    }

    private static X509Certificate parse(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new KeyUnavailableException("a certificate on the token cannot be read", e);
        }
    }

    private static Object module(Path library) throws ReflectiveOperationException {
        Class<?> wrapper = Class.forName(WRAPPER + "PKCS11");
        Class<?> arguments = Class.forName(WRAPPER + "CK_C_INITIALIZE_ARGS");
        Object threadSafe = arguments.getConstructor().newInstance();
        arguments.getField("flags").setLong(threadSafe, 2);
        return wrapper.getMethod("getInstance", String.class, String.class, arguments, boolean.class)
                .invoke(null, library.toString(), "C_GetFunctionList", threadSafe, false);
    }

    private static String text(Object token, String field) throws ReflectiveOperationException {
        return new String((char[]) token.getClass().getField(field).get(token)).strip();
    }

    private static TokenInfo.Tries tries(long flags) {
        if ((flags & LOCKED) != 0) {
            return TokenInfo.Tries.NONE;
        }
        if ((flags & FINAL_TRY) != 0) {
            return TokenInfo.Tries.LAST;
        }
        return (flags & COUNT_LOW) != 0 ? TokenInfo.Tries.FEWER : TokenInfo.Tries.ALL;
    }
}
