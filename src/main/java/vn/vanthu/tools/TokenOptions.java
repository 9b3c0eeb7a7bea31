package vn.vanthu.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.vanthu.signing.pkcs11.Pkcs11Token;
import vn.vanthu.signing.pkcs11.TokenChoice;
import vn.vanthu.signing.pkcs11.TokenInfo;

/** The options of {@code sign} for a key on a token or in an HSM. */
final class TokenOptions {

    @Option(
            names = "--pkcs11",
            paramLabel = "LIBRARY",
            description = "The PKCS#11 library of a token or HSM (.so, .dll, .dylib), whose key signs.")
    private Path library;

    @Option(names = "--token", paramLabel = "LABEL", description = "The token with this label.")
    private String label;

    @Option(names = "--token-serial", paramLabel = "NUMBER", description = "The token with this serial number.")
    private String serial;

    @Option(
            names = "--slot",
            paramLabel = "NUMBER",
            description = "The token in this slot. Default: the only one that is plugged in.")
    private Long slot;

    @Option(
            names = "--pin",
            paramLabel = "env:NAME|file:PATH",
            converter = Password.Converter.class,
            description = "Where the PIN of the token is. It is given to the token once, and never again when wrong.")
    private Password pin;

    @Option(
            names = "--last-try",
            description = "Give the PIN even where the token says that one more wrong PIN locks it.")
    private boolean lastTry;

    /** The library, or null where no token is meant. */
    Path library() {
        return library;
    }

    /**
     * Opens the token and its key.
     *
     * @param alias of the key, or null for the only one
     */
    KeyOptions.Opened open(CommandSpec spec, String alias) throws IOException {
        if (pin == null) {
            throw new UsageProblem(spec, "Say where the PIN of the token is: --pin env:NAME or file:PATH.");
        }
        TokenChoice choice = choice(spec);
        warn(spec, choice);
        char[] secret = pin.read();
        try {
            Pkcs11Token token = Pkcs11Token.open(library, choice, secret);
            try {
                return new KeyOptions.Opened(alias == null ? token.onlyKey() : token.key(alias), token::close);
            } catch (RuntimeException e) {
                token.close();
                throw e;
            }
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private TokenChoice choice(CommandSpec spec) {
        if (slot != null) {
            return TokenChoice.slot(slot);
        }
        if (serial != null) {
            return TokenChoice.serial(serial);
        }
        if (label != null) {
            return TokenChoice.label(label);
        }
        var tokens = Pkcs11Token.tokens(library);
        if (tokens.size() != 1) {
            throw new UsageProblem(
                    spec,
                    tokens.isEmpty()
                            ? "No token is plugged in."
                            : "Several tokens are plugged in, choose by --token, --token-serial or --slot: " + tokens);
        }
        return TokenChoice.slot(tokens.get(0).slot());
    }

    /** People must know before, not after, that a wrong PIN would lock their token. */
    private void warn(CommandSpec spec, TokenChoice choice) {
        Optional<TokenInfo> info = Pkcs11Token.tokens(library).stream()
                .filter(token -> choice.names(token))
                .findFirst();
        TokenInfo.Tries tries = info.map(TokenInfo::tries).orElse(TokenInfo.Tries.ALL);
        if (tries == TokenInfo.Tries.LAST && !lastTry) {
            throw new UsageProblem(
                    spec,
                    "One more wrong PIN locks the token, so the PIN was not given to it. If you are sure of it, add"
                            + " --last-try.");
        }
        if (tries == TokenInfo.Tries.FEWER) {
            spec.commandLine()
                    .getErr()
                    .println("WARNING: a wrong PIN was given to this token before; few tries remain.");
            spec.commandLine().getErr().flush();
        }
    }
}
