package vn.vanthu.verification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.vanthu.credential.Credential;
import vn.vanthu.credential.Credentials;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.validation.Report;
import vn.vanthu.validation.SignatureReport;

/** Checks the signatures of a PDF by the trust of this installation and tells whose they are in its directory. */
@ApplicationScoped
public class SignatureCheck {

    private static final int PATIENCE_SECONDS = 20;

    @Inject
    private ConfiguredTrust trust;

    @Inject
    private Credentials credentials;

    @Inject
    private Directory directory;

    @Inject
    private ContentStore contents;

    @Inject
    private Clock clock;

    private Semaphore turns;

    @PostConstruct
    void open() {
        turns = new Semaphore(Settings.number("vanthu.verification.parallel"), true);
    }

    /**
     * Checks a stored file as of now.
     *
     * @param sha256 of the stored content
     */
    public CheckedFile check(String sha256) {
        try {
            return check(contents.file(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks a file as of now. A file that is damaged, encrypted or no PDF gives a report that says so.
     *
     * @throws IOException when there is no such file
     * @throws Refusal when too many checks are under way
     */
    public CheckedFile check(Path file) throws IOException {
        return withHolders(inTurn(file, clock.instant()));
    }

    /**
     * Checks a stored file as of a moment: revocations that became known later do not count.
     *
     * @param sha256 of the stored content
     */
    public CheckedFile checkAsOf(String sha256, Instant moment) {
        try {
            return withHolders(inTurn(contents.file(sha256), moment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CheckedFile withHolders(Report report) {
        List<CheckedSignature> signatures = report.signatures().stream()
                .map(signature -> new CheckedSignature(signature, holder(signature)))
                .toList();
        return new CheckedFile(report, signatures);
    }

    private Report inTurn(Path file, Instant moment) throws IOException {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(Refusal.Kind.UNAVAILABLE, "verification.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(e, Refusal.Kind.UNAVAILABLE, "verification.busy");
        }
        try {
            return trust.validator().validate(file, moment);
        } finally {
            turns.release();
        }
    }

    private Optional<Holder> holder(SignatureReport signature) {
        return signature
                .certificate()
                .flatMap(certificate ->
                        credentials.byFingerprint(certificate.sha256().toLowerCase(Locale.ROOT)))
                .map(this::holder);
    }

    private Holder holder(Credential credential) {
        if (credential.agencyId() != null) {
            Agency agency = directory.agency(credential.agencyId());
            String name = credential.councilId() == null ? agency.name() : credential.label();
            return new Holder(Holder.Kind.AGENCY, agency.id(), name, agency.name(), agency.id());
        }
        long person = credential.personId();
        Optional<Agency> agency =
                directory.positionsOf(person).stream().map(Position::agency).findFirst();
        return new Holder(
                Holder.Kind.PERSON,
                person,
                directory.person(person).fullName(),
                agency.map(Agency::name).orElse(""),
                agency.map(Agency::id).orElse(0L));
    }
}
