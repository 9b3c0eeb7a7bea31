package vn.vanthu.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A PDF file read strictly: every incremental update is a {@link PdfRevision} of its own, objects are parsed on demand
 * and shared between revisions, and whatever the format forbids is recorded in {@link #irregularities()} instead of
 * being repaired in silence. Not safe for use by several threads at once.
 */
public final class PdfFile implements Closeable {
    private static final int MAX_SECTIONS = 10_000;
    private static final int HEADER_WITHIN = 1024;
    private static final char[] NO_PASSWORD = {};
    private static final int[] TAILS = {2048, 64 << 10, 4 << 20};

    private final PdfSource source;
    private final IrregularityLog log = new IrregularityLog();
    private final Cursor cursor;
    private final ObjectReader reader;
    private final ObjectStore store;
    private final List<PdfRevision> revisions = new ArrayList<>();
    private final long headerOffset;
    private final String version;
    private Encryption encryption;
    private boolean reconstructed;
    private ObjectStarts starts;

    private PdfFile(PdfSource source, char[] password) {
        this.source = source;
        this.cursor = new Cursor(source);
        this.reader = new ObjectReader(source, cursor, log);
        this.store = new ObjectStore(reader, log);
        this.headerOffset = findHeader();
        this.version = readVersion();
        readRevisions();
        reader.lengths(this::streamLength);
        openEncryption(password);
    }

    /**
     * Opens a file; close it after use.
     *
     * @throws IOException when the file cannot be opened
     * @throws PdfException when it is not a PDF file, or damaged beyond reading
     */
    public static PdfFile open(Path path) throws IOException {
        PdfSource source = PdfSource.open(path);
        try {
            return new PdfFile(source, NO_PASSWORD);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /**
     * Reads a file held in memory; the caller must not change the bytes meanwhile.
     *
     * @throws PdfException when it is not a PDF file, or damaged beyond reading
     */
    public static PdfFile of(byte[] bytes) {
        return new PdfFile(PdfSource.of(bytes), NO_PASSWORD);
    }

    /** Reads from a source, which is closed with the file. */
    public static PdfFile of(PdfSource source) {
        return new PdfFile(source, NO_PASSWORD);
    }

    /**
     * Reads from a source, which is closed with the file.
     *
     * @param password the user's or the owner's password of an encrypted file, not kept; where it does not open the file,
     *     the empty one is tried
     */
    public static PdfFile of(PdfSource source, char[] password) {
        return new PdfFile(source, password);
    }

    private long findHeader() {
        byte[] head = source.bytes(0, (int) Math.min(HEADER_WITHIN, source.length()));
        int at = new String(head, StandardCharsets.ISO_8859_1).indexOf("%PDF-");
        if (at < 0) {
            throw new PdfException(PdfException.Reason.NOT_PDF, "no PDF header");
        }
        if (at > 0) {
            log.add(Irregularity.Kind.GARBAGE_BEFORE_HEADER, 0, at + " bytes");
        }
        return at;
    }

    private String readVersion() {
        cursor.seek(headerOffset + 5);
        StringBuilder text = new StringBuilder();
        for (int c = cursor.next(); c >= 0 && !Characters.isBreak(c) && text.length() < 8; c = cursor.next()) {
            text.append((char) c);
        }
        return text.toString();
    }

    private void readRevisions() {
        List<XrefSection> newestFirst;
        try {
            newestFirst = readChain(findStart());
        } catch (PdfException e) {
            if (e.reason() == PdfException.Reason.LIMIT) {
                throw e;
            }
            log.add(Irregularity.Kind.XREF_DAMAGED, -1, e.getMessage());
            newestFirst = List.of();
        }
        boolean rooted =
                newestFirst.stream().anyMatch(section -> section.trailer().has("Root"));
        if (newestFirst.isEmpty() || !rooted) {
            log.add(Irregularity.Kind.RECONSTRUCTED, -1, "cross-reference unusable");
            reconstructed = true;
            newestFirst = List.of(new LenientScan(cursor, reader).reconstruct());
        }
        group(newestFirst);
    }

    private long findStart() {
        for (int tail : TAILS) {
            int size = (int) Math.min(tail, source.length());
            long base = source.length() - size;
            String text = new String(source.bytes(base, size), StandardCharsets.ISO_8859_1);
            int at = text.lastIndexOf("startxref");
            if (at >= 0) {
                cursor.seek(base + at + 9);
                cursor.skipBlank();
                return cursor.digits();
            }
            if (size == source.length()) {
                break;
            }
        }
        log.add(Irregularity.Kind.STARTXREF_MISSING, source.length(), "no startxref");
        return -1;
    }

    private List<XrefSection> readChain(long start) {
        XrefParser parser = new XrefParser(cursor, reader, log);
        List<XrefSection> sections = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (long at = start; at >= 0; ) {
            if (!seen.add(at)) {
                log.add(Irregularity.Kind.PREV_WRONG, at, "cross-reference sections in a circle");
                break;
            }
            if (seen.size() > MAX_SECTIONS) {
                throw new PdfException(PdfException.Reason.LIMIT, "too many cross-reference sections");
            }
            XrefSection section = parser.section(at);
            if (section == null) {
                Irregularity.Kind kind =
                        sections.isEmpty() ? Irregularity.Kind.STARTXREF_WRONG : Irregularity.Kind.PREV_WRONG;
                log.add(kind, at, "no cross-reference section there");
                return List.of();
            }
            sections.add(section);
            long previous = section.previous();
            at = previous == 0 ? -1 : previous;
        }
        return sections;
    }

    /** Puts the sections into revisions; only the two sections of a linearized file belong together (annex F). */
    private void group(List<XrefSection> newestFirst) {
        List<List<XrefSection>> groups = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            XrefSection section = newestFirst.get(i);
            boolean forward = i > 0
                    && section.offset() > newestFirst.get(i - 1).offset()
                    && newestFirst.get(i - 1).previous() == section.offset();
            if (forward) {
                groups.get(groups.size() - 1).add(section);
                if (i != newestFirst.size() - 1 || groups.get(groups.size() - 1).size() != 2) {
                    log.add(Irregularity.Kind.PREV_WRONG, section.offset(), "previous section lies behind");
                }
            } else {
                groups.add(new ArrayList<>(List.of(section)));
            }
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            PdfRevision before = revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
            revisions.add(new PdfRevision(this, revisions.size(), groups.get(i), before));
        }
    }

    private long streamLength(PdfReference reference, long streamOffset) {
        PdfObject value = revisionHolding(streamOffset).resolve(reference);
        return value instanceof PdfNumber number ? number.longValue() : -1;
    }

    /** The revision in whose part of the file an offset lies. */
    PdfRevision revisionHolding(long offset) {
        for (PdfRevision revision : revisions) {
            if (offset < revision.end()) {
                return revision;
            }
        }
        return newest();
    }

    /** Encryption belongs to the whole file: what only a later update declares is no reader's business (7.6.1). */
    private void openEncryption(char[] password) {
        PdfRevision first = revisions.get(0);
        for (XrefSection section : first.sections()) {
            PdfObject dictionary = first.resolve(section.trailer().get("Encrypt"));
            if (dictionary != PdfNull.NULL) {
                PdfObject ids = first.resolve(section.trailer().get("ID"));
                encryption = Encryption.of(dictionary, ids, first, password);
                store.clear();
                reader.encryption(encryption);
                return;
            }
        }
    }

    ObjectStore store() {
        return store;
    }

    /** Where objects begin. */
    ObjectStarts starts() {
        if (starts == null) {
            starts = new ObjectStarts(this);
        }
        return starts;
    }

    ObjectReader reader() {
        return reader;
    }

    IrregularityLog log() {
        return log;
    }

    public PdfSource source() {
        return source;
    }

    /** All revisions, oldest first; at least one. */
    public List<PdfRevision> revisions() {
        return List.copyOf(revisions);
    }

    public PdfRevision newest() {
        return revisions.get(revisions.size() - 1);
    }

    /** What was found against the format so far; objects not yet read can add to it. */
    public List<Irregularity> irregularities() {
        return log.entries();
    }

    /** Offset of {@code %PDF-}. */
    public long headerOffset() {
        return headerOffset;
    }

    /** The version in the header, such as {@code 1.7}; the catalog may say a later one. */
    public String version() {
        return version;
    }

    /** Whether the cross-reference was unusable and objects were found by scanning: nothing strict can be said then. */
    public boolean reconstructed() {
        return reconstructed;
    }

    public boolean encrypted() {
        return encryption != null;
    }

    /** Whether an encrypted file was opened by its owner's password, so that its permissions do not apply. */
    public boolean openedByOwner() {
        return encryption != null && encryption.openedByOwner();
    }

    /** Whether the file is encrypted and no known password opens it: strings and streams are unreadable. */
    public boolean locked() {
        return encryption != null && encryption.locked();
    }

    /**
     * A string of an object that an update adds, as it has to be written: encrypted where the file is.
     *
     * @throws PdfException when the file is {@link #locked()}
     */
    public byte[] encryptString(byte[] plain, PdfReference owner) {
        return encryption == null ? plain : encryption.encryptString(plain, owner.number(), owner.generation());
    }

    /** The same of the data of a stream, after its filters. */
    public byte[] encryptStream(byte[] plain, PdfReference owner) {
        return encryption == null ? plain : encryption.encryptStream(plain, owner.number(), owner.generation());
    }

    @Override
    public void close() {
        source.close();
    }
}
