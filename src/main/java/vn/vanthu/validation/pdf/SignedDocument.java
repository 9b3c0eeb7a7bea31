package vn.vanthu.validation.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.validation.Reason;

/** A file's signatures with what their byte ranges say, before any cryptography. */
public final class SignedDocument {
    private static final int MAX_TAIL = 4096;
    private static final int PLACEHOLDER = 256;

    private final PdfFile file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();

    /**
     * One signature.
     *
     * @param found where it was found
     * @param range its byte range, empty when that is unlawful
     * @param contents the signature container as written, empty when missing
     * @param revision index of the revision it covers, -1 when its range ends at none
     * @param whole whether nothing but white space follows the signed bytes
     * @param faults what is wrong with its form; each makes it invalid
     * @param permissions what it permits to be changed
     */
    public record Entry(
            FoundSignature found,
            Optional<SignedRange> range,
            byte[] contents,
            int revision,
            boolean whole,
            List<Reason> faults,
            Permissions permissions) {

        public PdfDictionary dictionary() {
            return found.dictionary();
        }

        public String subFilter() {
            return found.view().name(found.dictionary(), "SubFilter");
        }

        public boolean timeStamp() {
            return found.view().name(found.dictionary(), "Type").equals("DocTimeStamp")
                    || subFilter().equals("ETSI.RFC3161");
        }
    }

    public SignedDocument(PdfFile file) {
        this.file = file;
        SignatureFinder finder = SignatureFinder.in(file);
        for (FoundSignature found : finder.found()) {
            if (prepared(found)) {
                notes.add(Reason.info("file.prepared", found.field()));
            } else if (!usageRights(found)) {
                entries.add(read(found));
            }
        }
        for (FoundSignature found : finder.cutOff()) {
            if (!prepared(found)) {
                Entry entry = read(found);
                entry.faults().add(Reason.error("signature.cutOff"));
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparingLong(
                entry -> entry.range().map(SignedRange::end).orElse(Long.MAX_VALUE)));
        markCopies();
    }

    /** One signature makes one field signed: where another dictionary shows the same bytes, it is a copy. */
    private void markCopies() {
        for (Entry one : entries) {
            boolean shared = one.range().isPresent()
                    && entries.stream()
                            .anyMatch(other -> other != one && one.range().equals(other.range()));
            boolean inPlace = one.dictionary().get("Contents") instanceof PdfString contents
                    && one.range()
                            .map(range -> contents.start() == range.gapStart())
                            .orElse(false);
            if (shared && !inPlace) {
                one.faults()
                        .add(Reason.error("change.signatureCopied", one.found().field()));
            }
        }
    }

    /** What is to be said besides, such as places prepared for signatures. */
    public List<Reason> notes() {
        return List.copyOf(notes);
    }

    /**
     * A place that software prepared and never filled: its contents are all zero, and the byte range is lawful in form
     * or still the marks that stand for one. Fewer zeros are no placeholder but a signature made empty.
     */
    private static boolean prepared(FoundSignature found) {
        PdfRevision view = found.view();
        if (!(view.resolve(found.dictionary().get("Contents")) instanceof PdfString contents)
                || contents.raw().length < PLACEHOLDER) {
            return false;
        }
        for (byte b : contents.raw()) {
            if (b != 0) {
                return false;
            }
        }
        PdfObject range = view.resolve(found.dictionary().get("ByteRange"));
        return range == PdfNull.NULL || range instanceof PdfArray array && array.size() == 4;
    }

    /** Whether anything but white space stands behind the end of the newest revision. */
    public boolean garbageBehind() {
        return !blank(file.newest().end(), file.source().length());
    }

    /** Signatures in the order in which they were made. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Adobe's usage rights are enabled by a signature of the producer of software, not of a person. */
    private boolean usageRights(FoundSignature found) {
        PdfDictionary permissions =
                found.view().dictionary(found.view().catalog().get("Perms"));
        return found.field().isEmpty()
                && (found.view().resolve(permissions.get("UR3")) == found.dictionary()
                        || found.view().resolve(permissions.get("UR")) == found.dictionary());
    }

    private Entry read(FoundSignature found) {
        List<Reason> faults = new ArrayList<>();
        PdfRevision view = found.view();
        PdfDictionary dictionary = found.dictionary();
        byte[] contents = new byte[0];
        if (view.resolve(dictionary.get("Contents")) instanceof PdfString string && string.raw().length > 0) {
            contents = string.raw();
        } else {
            faults.add(Reason.error("contents.missing"));
        }
        if (!dictionary.repeatedKeys().isEmpty()) {
            faults.add(Reason.error("dictionary.repeated", dictionary.repeatedKeys()));
        }
        Optional<SignedRange> range = range(found, faults);
        if (range.isPresent()) {
            checkGap(found, range.get(), contents, faults);
        }
        if (found.field().isEmpty() && !found.current()) {
            faults.add(Reason.error("signature.noField"));
        } else if (!found.current()) {
            faults.add(Reason.error("signature.removed"));
        }
        int revision = view.file() == file ? range.map(this::revisionOf).orElse(-1) : -1;
        boolean whole = range.map(this::coversAll).orElse(false);
        if (range.isPresent() && revision < 0 && !whole && view.file() == file) {
            faults.add(Reason.error("range.noRevision"));
        }
        return new Entry(found, range, contents, revision, whole, faults, Permissions.of(found));
    }

    private Optional<SignedRange> range(FoundSignature found, List<Reason> faults) {
        PdfObject written = found.view().resolve(found.dictionary().get("ByteRange"));
        Optional<long[]> numbers = SignedRange.numbers(written, found.view());
        if (numbers.isEmpty()) {
            boolean missing = written == PdfNull.NULL || written instanceof PdfArray array && array.size() == 0;
            faults.add(Reason.error(missing ? "range.missing" : "range.malformed"));
            return Optional.empty();
        }
        Optional<SignedRange> range =
                SignedRange.of(numbers.get(), file.source().length());
        if (range.isEmpty()) {
            faults.add(Reason.error("range.unlawful", Arrays.toString(numbers.get())));
        }
        return range;
    }

    /** The bytes left out must be exactly the hexadecimal string that is this signature's contents. */
    private void checkGap(FoundSignature found, SignedRange range, byte[] contents, List<Reason> faults) {
        PdfObject written = found.dictionary().get("Contents");
        boolean exact = written instanceof PdfString string
                && string.hexadecimal()
                && string.start() == range.gapStart()
                && string.end() == range.gapEnd();
        if (!exact && !sameHex(range, contents)) {
            faults.add(Reason.error("range.gap"));
        }
    }

    private boolean sameHex(SignedRange range, byte[] contents) {
        long length = range.gapEnd() - range.gapStart();
        if (length != 2L * contents.length + 2 || length > 1 << 26) {
            return false;
        }
        byte[] gap = file.source().bytes(range.gapStart(), (int) length);
        if (gap[0] != '<' || gap[gap.length - 1] != '>') {
            return false;
        }
        for (int i = 0; i < contents.length; i++) {
            int high = Character.digit(gap[1 + 2 * i], 16);
            int low = Character.digit(gap[2 + 2 * i], 16);
            if (high < 0 || low < 0 || (byte) (high * 16 + low) != contents[i]) {
                return false;
            }
        }
        return true;
    }

    private int revisionOf(SignedRange range) {
        List<PdfRevision> revisions = file.revisions();
        for (int i = revisions.size() - 1; i >= 0; i--) {
            long end = revisions.get(i).end();
            if (end <= range.end() && blank(end, range.end())) {
                return file.reconstructed() && range.end() < file.source().length() ? -1 : i;
            }
        }
        return -1;
    }

    private boolean coversAll(SignedRange range) {
        return blank(range.end(), file.source().length());
    }

    private boolean blank(long from, long to) {
        if (to - from > MAX_TAIL) {
            return false;
        }
        for (byte b : file.source().bytes(from, (int) (to - from))) {
            if (b != 0 && b != 9 && b != 10 && b != 12 && b != 13 && b != 32) {
                return false;
            }
        }
        return true;
    }
}
