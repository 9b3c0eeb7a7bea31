package vn.vanthu.verification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.signing.SignatureLevel;
import vn.vanthu.signing.TimestampSource;
import vn.vanthu.signing.check.CertificateCheck;
import vn.vanthu.signing.pdf.LevelRaiser;
import vn.vanthu.signing.tsp.HttpTimestampSource;

/** Raises signed files to a higher PAdES level with the installation's time-stamp servers and what it trusts. */
@ApplicationScoped
public class LevelRaising {

    @Inject
    private ConfiguredTrust trust;

    @Inject
    private Clock clock;

    private Optional<TimestampSource> timestamps;

    @PostConstruct
    void open() {
        timestamps = Settings.optional("vanthu.timestamp.servers")
                .map(list -> Arrays.stream(list.trim().split("[,\\s]+"))
                        .map(URI::create)
                        .toArray(URI[]::new))
                .map(servers -> new HttpTimestampSource(HttpTimestampSource.Settings.usual(servers)));
    }

    /** Whether the installation has a time-stamp server. */
    public boolean possible() {
        return timestamps.isPresent();
    }

    /**
     * Writes a file at a level.
     *
     * @throws vn.vanthu.signing.EvidenceUnavailableException if a chain or status cannot be found out or is bad
     * @throws vn.vanthu.signing.TimestampUnavailableException if no server gave a time-stamp
     * @throws vn.vanthu.signing.SigningException for a file that cannot be raised
     */
    public void raise(Path signed, Path raised, SignatureLevel level) throws IOException {
        CertificateCheck certificates = new CertificateCheck(trust.context(), clock);
        try (PdfSource source = PdfSource.open(signed);
                OutputStream sink = new BufferedOutputStream(Files.newOutputStream(raised), 1 << 16)) {
            new LevelRaiser(timestamps.orElseThrow(), certificates).raise(source, sink, level);
        }
    }
}
