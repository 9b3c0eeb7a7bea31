package vn.vanthu.signing.pkcs11;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.WrongPasswordException;

/**
 * An opened token or HSM partition. Its keys sign in several threads at once, each on a session of its own; the PIN is
 * given to the token once. When the token was pulled out and put back, or the sessions were lost, it is opened again by
 * the next signature, with the PIN that was right before.
 *
 * <p>A wrong PIN is told by {@link WrongPasswordException} and never tried again by itself: tokens lock after a few. That
 * holds for a PIN that was right when the token was opened and is refused when it is opened again, too; and where the token
 * says that its last try is left, it is not opened again by itself at all.
 */
public final class Pkcs11Token implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Pkcs11Token.class.getName());
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final List<Pkcs11Token> OPEN = new ArrayList<>();

    private final Path library;
    private final TokenChoice choice;
    private final char[] pin;
    private volatile long slot;
    private volatile Session session;
    private boolean closed;
    private boolean pinRefused;

    private Pkcs11Token(Path library, TokenChoice choice, long slot, char[] pin, Session session) {
        this.library = library;
        this.choice = choice;
        this.slot = slot;
        this.pin = pin;
        this.session = session;
    }

    /** One opening of the token; another one follows when it is lost. */
    record Session(Provider provider, Map<String, PrivateKey> keys, Map<String, List<X509Certificate>> chains) {}

    /**
     * The tokens that are plugged in; needs no PIN.
     *
     * @throws KeyUnavailableException if the library does not load or the JDK's wrapper is not opened to this process
     */
    public static List<TokenInfo> tokens(Path library) {
        return TokenDirectory.list(library);
    }

    /**
     * The certificates on a token; needs no PIN.
     *
     * @throws KeyUnavailableException if the token is not there or the JDK's wrapper is not opened to this process
     */
    public static List<X509Certificate> certificates(Path library, TokenChoice choice) {
        return TokenDirectory.certificates(library, slot(library, choice));
    }

    /**
     * Opens a token.
     *
     * @param library the PKCS#11 library of the token's maker
     * @param pin copied; the copy is wiped by {@link #close()}
     * @throws WrongPasswordException if the token refuses the PIN
     * @throws KeyUnavailableException if the token is not there, is locked, or holds no key with a certificate
     */
    public static Pkcs11Token open(Path library, TokenChoice choice, char[] pin) {
        synchronized (OPEN) {
            long slot = slot(library, choice);
            if (tries(library, slot) == TokenInfo.Tries.NONE) {
                throw locked();
            }
            // a token that is logged in already takes any PIN of this process for granted, so it is compared here
            for (Pkcs11Token other : OPEN) {
                if (other.isIn(library, slot) && !Arrays.equals(other.pin, pin)) {
                    throw new WrongPasswordException("the token");
                }
            }
            Pkcs11Token token = new Pkcs11Token(library, choice, slot, pin.clone(), logIn(library, slot, pin));
            OPEN.add(token);
            return token;
        }
    }

    private static Session logIn(Path library, long slot, char[] pin) {
        Provider provider = provider(library, slot);
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            Map<String, PrivateKey> keys = new LinkedHashMap<>();
            Map<String, List<X509Certificate>> chains = new LinkedHashMap<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getKey(alias, null) instanceof PrivateKey key) {
                    keys.put(alias, key);
                    chains.put(alias, x509(store.getCertificateChain(alias)));
                }
            }
            if (keys.isEmpty()) {
                throw new KeyUnavailableException("the token holds no private key with a certificate");
            }
            return new Session(provider, keys, chains);
        } catch (IOException e) {
            throw refusal(e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyUnavailableException("the token cannot be used", e);
        }
    }

    /** What the token's answer to a PIN means. */
    static RuntimeException refusal(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String answer = String.valueOf(cause.getMessage());
            if (answer.startsWith("CKR_PIN_LOCKED")) {
                return locked();
            }
            if (answer.startsWith("CKR_PIN_EXPIRED")) {
                return new KeyUnavailableException("the PIN of the token has expired and must be changed", failure);
            }
            if (answer.startsWith("CKR_USER_PIN_NOT_INITIALIZED")) {
                return new KeyUnavailableException("the token has no PIN yet", failure);
            }
            if (cause instanceof FailedLoginException || answer.startsWith("CKR_PIN_")) {
                return new WrongPasswordException("the token");
            }
        }
        return new KeyUnavailableException("the token cannot be opened", failure);
    }

    private static KeyUnavailableException locked() {
        return new KeyUnavailableException("the token is locked after too many wrong PINs");
    }

    private static List<X509Certificate> x509(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    private static Provider provider(Path library, long slot) {
        if (!Files.isRegularFile(library)) {
            throw new KeyUnavailableException("there is no PKCS#11 library " + library);
        }
        String configuration = "--name=token" + COUNTER.incrementAndGet() + "\nlibrary=" + library.toAbsolutePath()
                + "\nslot=" + slot + "\n";
        try {
            return Security.getProvider("SunPKCS11").configure(configuration);
        } catch (ProviderException | InvalidParameterException e) {
            throw new KeyUnavailableException("the token is not there or its library does not work", e);
        }
    }

    private static long slot(Path library, TokenChoice choice) {
        if (choice instanceof TokenChoice.BySlot bySlot && !TokenDirectory.readable()) {
            return bySlot.slot();
        }
        return TokenDirectory.list(library).stream()
                .filter(choice::names)
                .findFirst()
                .orElseThrow(() -> new KeyUnavailableException("no token " + choice + " is plugged in"))
                .slot();
    }

    /** All where this process cannot ask: the token answers for itself then. */
    private static TokenInfo.Tries tries(Path library, long slot) {
        if (!TokenDirectory.readable()) {
            return TokenInfo.Tries.ALL;
        }
        return TokenDirectory.list(library).stream()
                .filter(token -> token.slot() == slot)
                .findFirst()
                .map(TokenInfo::tries)
                .orElse(TokenInfo.Tries.ALL);
    }

    /** The keys by alias; never empty. */
    public Map<String, SigningKey> keys() {
        Map<String, SigningKey> found = new LinkedHashMap<>();
        session.chains.forEach((alias, chain) -> found.put(alias, new TokenKey(this, alias, chain)));
        return Collections.unmodifiableMap(found);
    }

    /**
     * The key of an alias.
     *
     * @throws KeyUnavailableException if there is none
     */
    public SigningKey key(String alias) {
        List<X509Certificate> chain = session.chains.get(alias);
        if (chain == null) {
            throw new KeyUnavailableException("the token has no key " + alias + ", it has " + session.keys.keySet());
        }
        return new TokenKey(this, alias, chain);
    }

    /**
     * The only key.
     *
     * @throws KeyUnavailableException if there are several, which the message names
     */
    public SigningKey onlyKey() {
        if (session.keys.size() > 1) {
            throw new KeyUnavailableException("the token has several keys, choose one of " + session.keys.keySet());
        }
        return keys().values().iterator().next();
    }

    Session session() {
        return session;
    }

    /** Opens the token again unless another thread has done so meanwhile. */
    synchronized Session renew(Session lost) {
        if (closed) {
            throw new KeyUnavailableException("the token was closed");
        }
        if (session == lost) {
            if (pinRefused) {
                throw new WrongPasswordException("the token");
            }
            slot = slot(library, choice);
            TokenInfo.Tries tries = tries(library, slot);
            if (tries == TokenInfo.Tries.NONE) {
                throw locked();
            }
            if (tries == TokenInfo.Tries.LAST) {
                throw new KeyUnavailableException(
                        "one more wrong PIN locks the token, so the PIN is not given to it again by itself");
            }
            try {
                session = logIn(library, slot, pin);
            } catch (WrongPasswordException e) {
                // the PIN was changed meanwhile: a batch that gave it again for each document would lock the token
                pinRefused = true;
                throw e;
            }
        }
        return session;
    }

    private boolean isIn(Path itsLibrary, long itsSlot) {
        return library.equals(itsLibrary) && slot == itsSlot;
    }

    /** Forgets the PIN and the keys, and logs out if nobody else has this token open. */
    @Override
    public void close() {
        synchronized (OPEN) {
            OPEN.remove(this);
            if (OPEN.stream().noneMatch(other -> other.isIn(library, slot))
                    && session.provider instanceof AuthProvider provider) {
                try {
                    provider.logout();
                } catch (LoginException | ProviderException e) {
                    LOG.log(Level.INFO, "the token could not be logged out, it may be gone", e);
                }
            }
        }
        synchronized (this) {
            closed = true;
            Arrays.fill(pin, '\0');
            session = new Session(session.provider, Map.of(), Map.of());
        }
    }
}
