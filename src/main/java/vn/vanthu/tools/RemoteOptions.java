package vn.vanthu.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.vanthu.signing.KeyUnavailableException;
import vn.vanthu.signing.csc.AccessTokens;
import vn.vanthu.signing.csc.CscCredential;
import vn.vanthu.signing.csc.CscProvider;
import vn.vanthu.signing.csc.Grant;
import vn.vanthu.signing.csc.Secrets;

/** The options of {@code sign} for a key at a remote signing provider. */
final class RemoteOptions {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Option(
            names = "--csc",
            paramLabel = "URL",
            description = "A remote signing provider (Cloud Signature Consortium API v2), whose key signs; as"
                    + " https://provider.example/csc/v2.")
    private URI base;

    @Option(
            names = "--csc-token",
            paramLabel = "URL",
            description = "Where the provider gives access tokens. Default: oauth2/token under --csc.")
    private URI tokenAddress;

    @Option(names = "--csc-client", paramLabel = "ID", description = "How the provider knows this client.")
    private String client;

    @Option(
            names = "--csc-secret",
            paramLabel = "env:NAME|file:PATH",
            converter = Password.Converter.class,
            description = "Where the client's secret is.")
    private Password secret;

    @Option(
            names = "--credential",
            paramLabel = "ID",
            description = "Which key at the provider; may be left out where there is only one.")
    private String credential;

    @Option(
            names = "--csc-pin",
            paramLabel = "env:NAME|file:PATH",
            converter = Password.Converter.class,
            description = "Where the key's PIN at the provider is.")
    private Password pin;

    @Option(
            names = "--csc-otp",
            paramLabel = "env:NAME|file:PATH",
            converter = Password.Converter.class,
            description =
                    "Where the one-time password is; read for each authorization, the same one is never sent twice.")
    private Password oneTime;

    @Option(
            names = "--csc-batch",
            paramLabel = "N",
            description = "How many signatures to ask for by one authorization. Default: ${DEFAULT-VALUE}.")
    private int batch = 1;

    /** The provider's address, or null where none is meant. */
    URI base() {
        return base;
    }

    KeyOptions.Opened open(CommandSpec spec, Clock clock) throws IOException {
        if (client == null || secret == null) {
            throw new UsageProblem(spec, "Say who asks the provider: --csc-client ID and --csc-secret env:NAME.");
        }
        if (batch < 1) {
            throw new UsageProblem(spec, "--csc-batch must be at least 1");
        }
        URI tokens = tokenAddress == null
                ? URI.create(base.toString().replaceAll("/+$", "") + "/oauth2/token")
                : tokenAddress;
        char[] clientSecret = secret.read();
        try {
            AccessTokens access =
                    new AccessTokens(tokens, client, clientSecret, Grant.clientCredentials(), TIMEOUT, clock);
            CscProvider provider = new CscProvider(base, access, TIMEOUT, clock);
            CscCredential chosen = credential == null ? only(spec, provider) : provider.credential(credential);
            return new KeyOptions.Opened(provider.key(chosen, secrets(), batch), access::close);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(spec, e.getMessage());
        } finally {
            Arrays.fill(clientSecret, '\0');
        }
    }

    private static CscCredential only(CommandSpec spec, CscProvider provider) {
        List<CscCredential> credentials = provider.credentials();
        if (credentials.size() != 1) {
            throw new UsageProblem(
                    spec,
                    "The provider has " + credentials.size() + " keys for this client, choose by --credential: "
                            + credentials.stream().map(CscCredential::id).toList());
        }
        return credentials.get(0);
    }

    private Secrets secrets() {
        return new Secrets() {
            private char[] lastOneTime = {};

            @Override
            public char[] pin() {
                return read(pin, "the provider wants a PIN: --csc-pin");
            }

            @Override
            public synchronized char[] oneTimePassword() {
                char[] next = read(oneTime, "the provider wants a one-time password: --csc-otp");
                if (Arrays.equals(next, lastOneTime)) {
                    throw new KeyUnavailableException(
                            "the one-time password was used; give a new one, or ask for more by --csc-batch");
                }
                lastOneTime = next.clone();
                return next;
            }
        };
    }

    private static char[] read(Password password, String missing) {
        if (password == null) {
            throw new KeyUnavailableException(missing);
        }
        try {
            return password.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
