package vn.vanthu.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.vanthu.signing.SigningKey;
import vn.vanthu.signing.pkcs12.Pkcs12;
import vn.vanthu.signing.pkcs8.PemKey;

/** The options of {@code sign} that say which key signs. */
final class KeyOptions {

    private static final char[] NONE = {};

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            description = "A PKCS#12 file (.p12, .pfx) with the key and its certificates.")
    private Path keystore;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "A PEM file with the private key (PKCS#8), plain or encrypted.")
    private Path pem;

    @Option(
            names = "--chain",
            paramLabel = "FILE",
            description = "The certificates that go with --key, in any order. Default: those in the file of the key.")
    private Path chain;

    @Option(
            names = "--storepass",
            paramLabel = "env:NAME|file:PATH",
            converter = Password.Converter.class,
            description =
                    "Where the password of --keystore or --key is: an environment variable, or the first line of a"
                            + " file.")
    private Password password;

    @Mixin
    private TokenOptions token;

    @Mixin
    private RemoteOptions remote;

    @Option(
            names = "--alias",
            paramLabel = "A",
            description = "Which key of the file or token; may be left out where there is only one.")
    private String alias;

    /**
     * A key ready to sign.
     *
     * @param release closes what it came from
     */
    record Opened(SigningKey key, Runnable release) implements AutoCloseable {

        static Opened of(SigningKey key) {
            return new Opened(key, () -> {});
        }

        @Override
        public void close() {
            release.run();
        }
    }

    /**
     * Opens the key.
     *
     * @throws IOException where a password cannot be had
     */
    Opened open(CommandSpec spec, Clock clock) throws IOException {
        long named = Stream.of(keystore, pem, token.library(), remote.base())
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw new UsageProblem(spec, "Say which key signs: one of --keystore, --key, --pkcs11 and --csc.");
        }
        if (token.library() != null) {
            return token.open(spec, alias);
        }
        if (remote.base() != null) {
            return remote.open(spec, clock);
        }
        if (keystore != null && password == null) {
            throw new UsageProblem(spec, "Say where the password of --keystore is: --storepass env:NAME or file:PATH.");
        }
        char[] secret = password == null ? NONE : password.read();
        try {
            if (pem != null) {
                return Opened.of(PemKey.open(pem, chain == null ? pem : chain, secret));
            }
            Pkcs12 store = Pkcs12.open(keystore, secret);
            return Opened.of(alias == null ? store.onlyKey() : store.key(alias));
        } finally {
            Arrays.fill(secret, '\0');
        }
    }
}
