package vn.vanthu.verification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.validation.AlgorithmPolicy;
import vn.vanthu.validation.IssuerSource;
import vn.vanthu.validation.ValidationContext;
import vn.vanthu.validation.Validator;
import vn.vanthu.validation.network.NetworkEvidence;
import vn.vanthu.validation.network.Reach;

/**
 * Whom this installation trusts: the trust folder, what administrators took in, and, in a demo, the test certificates.
 */
@ApplicationScoped
public class ConfiguredTrust {

    private static final Logger LOG = Logger.getLogger(ConfiguredTrust.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private Path place;
    private WatchedFolder folder;
    private TrustMaterial always;
    private Duration budget;
    private AlgorithmPolicy algorithms;
    private Optional<NetworkEvidence> network;
    private Validator validator;
    private TrustMaterial stored = TrustMaterial.NONE;
    private Set<Long> storedIds = Set.of();
    private Instant storedUntil = Instant.EPOCH;

    @PostConstruct
    void open() {
        place = Settings.optional("vanthu.trust.folder")
                .map(Path::of)
                .orElseGet(() -> Settings.dataFolder().resolve("trust"))
                .toAbsolutePath()
                .normalize();
        folder = new WatchedFolder(place, LOOK_AGAIN);
        always = Settings.flag("vanthu.demo") ? DemoTrust.material() : TrustMaterial.NONE;
        network = network();
        algorithms = Settings.optional("vanthu.verification.algorithms")
                .map(file -> PolicyFile.read(Path.of(file)))
                .orElseGet(AlgorithmPolicy::standard);
        budget = Duration.ofSeconds(Settings.number("vanthu.verification.budget.seconds"));
    }

    private Optional<NetworkEvidence> network() {
        if (!Settings.flag("vanthu.verification.network")) {
            return Optional.empty();
        }
        Duration timeout = Duration.ofSeconds(Settings.number("vanthu.verification.network.timeout.seconds"));
        Set<String> hosts = Settings.optional("vanthu.verification.network.hosts")
                .map(list -> Set.of(list.toLowerCase(Locale.ROOT).trim().split("[,\\s]+")))
                .orElse(Set.of());
        return Optional.of(new NetworkEvidence(timeout, Reach.publicAnd(hosts), clock));
    }

    /** Everything trusted now. */
    public TrustMaterial material() {
        refresh();
        return all();
    }

    /** What administrators took in or out counts from the next check on, once it is committed half a minute at most. */
    synchronized void forgetStored() {
        storedUntil = Instant.EPOCH;
    }

    private synchronized TrustMaterial all() {
        return always.and(folder.material()).and(stored);
    }

    /** The folder that anchors are read from; absolute. */
    public Path place() {
        return place;
    }

    /** Why the newest state of the folder is not in force; empty when it is. */
    public Optional<String> problem() {
        return folder.problem();
    }

    /** Checks by what is trusted now. */
    synchronized Validator validator() {
        if (refresh() || validator == null) {
            validator = new Validator(world(), clock);
        }
        return validator;
    }

    /** The state of the world by which is checked now: what is trusted, and the network where it may be asked. */
    synchronized ValidationContext context() {
        refresh();
        return world();
    }

    private ValidationContext world() {
        TrustMaterial material = all();
        ValidationContext offline = new ValidationContext(
                material.store(), List.of(material.revocation()), IssuerSource.NONE, algorithms, budget);
        return network.map(offline::with).orElse(offline);
    }

    private synchronized boolean refresh() {
        Optional<String> before = folder.problem();
        boolean changed = folder.refresh(clock.instant());
        if (refreshStored(clock.instant())) {
            validator = null;
        }
        if (changed) {
            validator = null;
            LOG.info(() -> "Trust read from " + place + ": "
                    + folder.material().anchors().size() + " anchors, "
                    + folder.material().crls().size() + " revocation lists");
        }
        folder.problem()
                .filter(problem -> !before.equals(Optional.of(problem)))
                .ifPresent(problem -> LOG.warning(
                        () -> "The trust folder cannot be read; what was trusted before stays in force: " + problem));
        return changed;
    }

    private boolean refreshStored(Instant now) {
        if (now.isBefore(storedUntil)) {
            return false;
        }
        List<TrustedCertificate> found = entities.createQuery(
                        "select c from TrustedCertificate c where c.removedAt is null", TrustedCertificate.class)
                .getResultList();
        storedUntil = now.plus(LOOK_AGAIN);
        Set<Long> ids = found.stream().map(TrustedCertificate::id).collect(Collectors.toSet());
        if (ids.equals(storedIds)) {
            return false;
        }
        storedIds = ids;
        stored = new TrustMaterial(
                found.stream().map(TrustedCertificate::anchor).toList(), List.of(), List.of(), List.of());
        return true;
    }
}
