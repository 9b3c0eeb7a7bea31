package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.problem.Refusal;

/**
 * The drafter puts files beside the main document. An annex is a PDF, or a file of a word processor that becomes one, since
 * the agency signs each annex in a file of its own on its first page (NĐ 30/2020, Phụ lục I). Data files that have no pages
 * to sign, such as spreadsheets, go along as they are, for reference only.
 */
@ApplicationScoped
public class Annexing {

    private static final long MEGABYTE = 1024L * 1024;
    private static final String PDF = "application/pdf";
    private static final String BYTES = "application/octet-stream";

    @Inject
    private OutgoingRecords records;

    @Inject
    private ContentStore contents;

    @Inject
    private WordFiles words;

    @Inject
    private UploadedSheets uploads;

    @Inject
    private Clock clock;

    /** What may be attached beside PDF and Word files: extensions in small letters, without the dot. */
    public static Set<String> referenceTypes() {
        return Set.of(Settings.text("vanthu.annex.reference.types").split("\\s*,\\s*"));
    }

    /**
     * Attaches a file.
     *
     * @param typed the name it came with
     * @return the document's new version
     * @throws Refusal for a type that cannot be taken, a file that cannot be signed, one too many or too large; the draft
     *     stays as it was
     */
    @Transactional
    public long attach(Actor actor, long id, long version, String typed, InputStream file) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.EDIT, id, version);
        List<AnnexFile> files = new ArrayList<>(document.annexes());
        int most = Settings.number("vanthu.annex.most");
        if (files.size() >= most) {
            throw new Refusal(Refusal.Kind.INVALID, "outgoing.annex.too-many", most);
        }
        AnnexName name = AnnexName.of(typed);
        try {
            AnnexFile added = name.paged() ? annex(name, file, files) : reference(name, file, files);
            files.add(added);
            requireRoom(files);
            document.attach(files, clock.instant());
            tell(document, actor, "annex-added", List.of(added));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.version();
    }

    /**
     * Takes attached files off.
     *
     * @param ordinals their places, from 1; others are left out
     * @return the document's new version
     */
    @Transactional
    public long drop(Actor actor, long id, long version, Set<Integer> ordinals) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.EDIT, id, version);
        List<AnnexFile> files = document.annexes();
        Map<Boolean, List<AnnexFile>> parts = IntStream.range(0, files.size())
                .boxed()
                .collect(Collectors.partitioningBy(
                        place -> ordinals.contains(place + 1), Collectors.mapping(files::get, Collectors.toList())));
        if (!parts.get(true).isEmpty()) {
            document.attach(parts.get(false), clock.instant());
            tell(document, actor, "annex-removed", parts.get(true));
        }
        return document.version();
    }

    private AnnexFile annex(AnnexName name, InputStream file, List<AnnexFile> others) throws IOException {
        try (InputStream pdf = words.asPdf(file)) {
            StoredContent content = contents.store(pdf, PDF, limit());
            uploads.requireSignable(contents.file(content.sha256()));
            int pages = uploads.pages(contents.file(content.sha256()));
            return new AnnexFile(name.asPdf().among(names(others)), AnnexFile.Kind.ANNEX, content, pages);
        }
    }

    private AnnexFile reference(AnnexName name, InputStream file, List<AnnexFile> others) throws IOException {
        if (!referenceTypes().contains(name.extension())) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "outgoing.annex.type",
                    referenceTypes().stream().sorted().map(type -> "." + type).collect(Collectors.joining(", ")));
        }
        StoredContent content = contents.store(file, BYTES, limit());
        return new AnnexFile(name.among(names(others)), AnnexFile.Kind.REFERENCE, content, 0);
    }

    private static List<String> names(List<AnnexFile> files) {
        return files.stream().map(AnnexFile::name).toList();
    }

    private static void requireRoom(List<AnnexFile> files) {
        int megabytes = Settings.number("vanthu.annex.total.mb");
        if (files.stream().mapToLong(AnnexFile::size).sum() > megabytes * MEGABYTE) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "outgoing.annex.total", megabytes);
        }
    }

    private static long limit() {
        return Settings.number("vanthu.upload.limit.mb") * MEGABYTE;
    }

    private void tell(OutgoingDocument document, Actor actor, String what, List<AnnexFile> files) {
        records.record(
                document,
                OutgoingAct.EDIT,
                actor,
                Map.of(
                        what,
                        files.stream()
                                .map(file -> file.name() + " " + file.sha256())
                                .collect(Collectors.joining("; "))));
    }
}
