package vn.vanthu.validation.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.pdf.ByteSearch;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfIndirect;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfNumber;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfStream;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.pdf.XrefEntry;
import vn.vanthu.pdf.XrefSection;
import vn.vanthu.validation.SignaturePlace;

/**
 * Finds every signature of a file: those in form fields of the newest revision, those that only an older revision's
 * form holds, and those that no form holds but whose bytes stand in the file.
 */
final class SignatureFinder {
    private static final int MAX_CUT_OFF = 50;

    private final PdfFile file;
    private final List<FoundSignature> cutOff = new ArrayList<>();
    private final Map<String, FoundSignature> found = new LinkedHashMap<>();
    private final List<PdfIndirect> holders = new ArrayList<>();

    private SignatureFinder(PdfFile file) {
        this.file = file;
    }

    static SignatureFinder in(PdfFile file) {
        SignatureFinder finder = new SignatureFinder(file);
        finder.inForm(file.newest(), true);
        finder.inBytes();
        return finder;
    }

    /** Signatures of the file's revisions. */
    List<FoundSignature> found() {
        return new ArrayList<>(found.values());
    }

    /**
     * Signatures that no revision of the file knows, because its chain of cross-references passes them by: found by
     * reading the file only up to an earlier end-of-file mark, as it stood when they were made.
     */
    List<FoundSignature> cutOff() {
        return cutOff;
    }

    private void readEarlierEnds(List<Long> places) {
        if (places.isEmpty()) {
            return;
        }
        List<Long> ends = new ByteSearch("%%EOF").in(file.source());
        Set<String> keys = new HashSet<>(found.keySet());
        for (long place : places) {
            List<Long> behind =
                    ends.stream().filter(end -> end > place).limit(2).toList();
            for (long end : behind) {
                if (cutOff.size() < MAX_CUT_OFF && readEarlierEnd(place, end + 5, keys)) {
                    break;
                }
            }
        }
    }

    private boolean readEarlierEnd(long place, long end, Set<String> keys) {
        try {
            PdfFile earlier = PdfFile.of(file.source().prefix(end));
            SignatureFinder finder = new SignatureFinder(earlier);
            finder.inForm(earlier.newest(), false);
            finder.found.forEach((key, signature) -> {
                if (keys.add(key)) {
                    cutOff.add(signature);
                }
            });
            return finder.known(place);
        } catch (PdfException e) {
            // what cannot be read even up to there held no signature that a reader could show
            return false;
        }
    }

    private void inForm(PdfRevision revision, boolean current) {
        for (FormFields.Node node : FormFields.of(revision)) {
            if (!node.type().equals("Sig") || !node.dictionary().has("V") && !node.terminal()) {
                continue;
            }
            PdfObject value = revision.resolve(node.value());
            if (value instanceof PdfDictionary signature) {
                remember(node, revision);
                String key = key(signature, revision, node.value());
                // a second field with the same signature is a copy, and is reported as one more
                String unique = found.containsKey(key)
                                && current
                                && !found.get(key).field().equals(node.name())
                        ? key + " " + node.name()
                        : key;
                found.putIfAbsent(
                        unique,
                        new FoundSignature(
                                node.name(),
                                signature,
                                revision,
                                current,
                                place(node.dictionary(), revision),
                                revision.dictionary(node.dictionary().get("Lock"))));
            } else if (value != PdfNull.NULL && current) {
                found.putIfAbsent(
                        "field " + node.name(),
                        new FoundSignature(
                                node.name(),
                                PdfDictionary.EMPTY,
                                revision,
                                true,
                                Optional.empty(),
                                PdfDictionary.EMPTY));
            }
        }
    }

    private void remember(FormFields.Node node, PdfRevision revision) {
        int number = node.value() instanceof PdfReference reference ? reference.number() : node.number();
        PdfIndirect holder = number < 0 ? null : revision.object(number);
        if (holder != null && holder.start() >= 0) {
            holders.add(holder);
        }
    }

    private static String key(PdfDictionary signature, PdfRevision revision, PdfObject written) {
        Optional<long[]> range = SignedRange.numbers(signature.get("ByteRange"), revision);
        if (range.isPresent()) {
            return Arrays.toString(range.get());
        }
        return signature.get("Contents") instanceof PdfString contents && contents.start() >= 0
                ? "at " + contents.start()
                : "object " + written;
    }

    private Optional<SignaturePlace> place(PdfDictionary field, PdfRevision revision) {
        PdfDictionary widget = field;
        if (!widget.has("Rect")) {
            PdfArray kids = revision.array(field.get("Kids"));
            widget = kids.size() > 0 ? revision.dictionary(kids.get(0)) : PdfDictionary.EMPTY;
        }
        PdfArray rectangle = revision.array(widget.get("Rect"));
        if (rectangle.size() != 4 || !(widget.get("P") instanceof PdfReference page)) {
            return Optional.empty();
        }
        double[] corners = new double[4];
        for (int i = 0; i < 4; i++) {
            corners[i] = revision.resolve(rectangle.get(i)) instanceof PdfNumber number ? number.doubleValue() : 0;
        }
        SignaturePlace place = new SignaturePlace(
                0,
                Math.min(corners[0], corners[2]),
                Math.min(corners[1], corners[3]),
                Math.max(corners[0], corners[2]),
                Math.max(corners[1], corners[3]));
        if (!place.visible()) {
            return Optional.empty();
        }
        int number = pageNumber(page.number(), revision);
        return Optional.of(new SignaturePlace(number, place.left(), place.bottom(), place.right(), place.top()));
    }

    private static int pageNumber(int object, PdfRevision revision) {
        try {
            return revision.pageNumber(object);
        } catch (PdfException e) {
            // a page tree beyond reading: places stay without page numbers, the structure rules report the tree
            return 0;
        }
    }

    /** Signatures whose bytes are in the file though the newest form does not hold them. */
    private void inBytes() {
        List<Long> places = new ByteSearch("/ByteRange").outsideStreams(file);
        boolean missing = false;
        for (long place : places) {
            if (!known(place)) {
                missing |= holder(place) != null;
            }
        }
        List<Long> homeless = places.stream()
                .filter(place -> !known(place) && !insideStream(place))
                .limit(MAX_CUT_OFF)
                .toList();
        if (!missing) {
            readEarlierEnds(
                    homeless.stream().filter(place -> holder(place) == null).toList());
            return;
        }
        for (int i = file.revisions().size() - 2; i >= 0; i--) {
            inForm(file.revisions().get(i), false);
        }
        for (long place : places) {
            PdfIndirect holder = known(place) ? null : holder(place);
            if (holder != null) {
                addFieldless(holder, place);
            }
        }
        readEarlierEnds(homeless.stream().filter(place -> holder(place) == null).toList());
    }

    /** A signed file attached to this one has its signatures inside a stream. */
    private boolean insideStream(long place) {
        return enclosing(place)
                .filter(object -> object.value() instanceof PdfStream stream
                        && place >= stream.start()
                        && place < stream.start() + stream.length())
                .isPresent();
    }

    private boolean known(long place) {
        return holders.stream().anyMatch(holder -> place >= holder.start() && place < holder.end());
    }

    /** The object in whose dictionary (not stream data) the place lies and which is a signature dictionary, or null. */
    private PdfIndirect holder(long place) {
        return enclosing(place)
                .filter(object -> !(object.value() instanceof PdfStream))
                .filter(object -> object.end() > place)
                .orElse(null);
    }

    private Optional<PdfIndirect> enclosing(long place) {
        long best = -1;
        int number = -1;
        PdfRevision owner = null;
        for (PdfRevision revision : file.revisions()) {
            for (XrefSection section : revision.sections()) {
                Nearest nearest = new Nearest(section, place);
                if (nearest.offset > best) {
                    best = nearest.offset;
                    number = nearest.number;
                    owner = revision;
                }
            }
        }
        return owner == null ? Optional.empty() : Optional.ofNullable(owner.object(number));
    }

    private static final class Nearest {
        private long offset = -1;
        private int number = -1;

        Nearest(XrefSection section, long place) {
            section.forEachNumber(candidate -> {
                if (section.entry(candidate) instanceof XrefEntry.InFile entry
                        && entry.offset() <= place
                        && entry.offset() > offset) {
                    offset = entry.offset();
                    number = candidate;
                }
            });
        }
    }

    private void addFieldless(PdfIndirect holder, long place) {
        PdfDictionary signature = signatureIn(holder.value(), 0);
        if (signature != null) {
            PdfRevision view = file.revisions().stream()
                    .filter(revision -> place < revision.end())
                    .findFirst()
                    .orElse(file.newest());
            found.putIfAbsent(
                    key(signature, view, new PdfReference(holder.number(), holder.generation())),
                    new FoundSignature("", signature, view, false, Optional.empty(), PdfDictionary.EMPTY));
        }
    }

    private static PdfDictionary signatureIn(PdfObject value, int depth) {
        if (value instanceof PdfDictionary dictionary && depth < 8) {
            if (dictionary.has("ByteRange") && dictionary.has("Contents")) {
                return dictionary;
            }
            for (PdfObject entry : dictionary.entries().values()) {
                PdfDictionary inner = signatureIn(entry, depth + 1);
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }
}
