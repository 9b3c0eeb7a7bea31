package vn.vanthu.signing.pdf;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.pdf.Irregularity;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfException;
import vn.vanthu.pdf.PdfFile;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.pdf.PdfRevision;
import vn.vanthu.pdf.PdfSource;
import vn.vanthu.pdf.PdfString;
import vn.vanthu.pdf.XrefSection;
import vn.vanthu.signing.SigningException;
import vn.vanthu.signing.SigningRefusedException;
import vn.vanthu.signing.SigningRefusedException.Reason;
import vn.vanthu.signing.WrongPasswordException;

/** The document an update is made for, as its newest revision stands. Damaged ones are refused, never repaired. */
final class Original {

    private static final Set<Irregularity.Kind> UNSOUND = EnumSet.of(
            Irregularity.Kind.XREF_ENTRY_WRONG,
            Irregularity.Kind.OBJECT_DAMAGED,
            Irregularity.Kind.PREV_WRONG,
            Irregularity.Kind.RECONSTRUCTED);

    private static final long MODIFY = 1 << 3;
    private static final long ANNOTATE = 1 << 5;
    private static final long FILL_IN = 1 << 8;

    private final PdfSource source;
    private final PdfRevision revision;
    private final PdfReference catalogReference;
    private final PdfDictionary catalog;

    private Original(PdfSource source, PdfRevision revision) {
        this.source = source;
        this.revision = revision;
        this.catalogReference = revision.catalogReference();
        this.catalog = revision.catalog();
    }

    /**
     * Reads as much of a document as signing needs.
     *
     * @param password of an encrypted document, empty for none; not kept
     */
    static Original open(PdfSource source, char[] password) {
        try {
            PdfFile file = PdfFile.of(source, password);
            if (file.reconstructed()) {
                throw new SigningRefusedException(
                        Reason.DAMAGED, "the cross-reference is damaged, readers would see different documents");
            }
            if (file.locked()) {
                throw locked(file, password);
            }
            requireWholeChain(file.revisions().get(0));
            Original original = new Original(source, file.newest());
            if (original.catalogReference == null || !original.catalog.has("Pages")) {
                throw new SigningRefusedException(Reason.DAMAGED, "the document has no catalog");
            }
            return original;
        } catch (PdfException e) {
            throw refusal(e);
        }
    }

    private static SigningException locked(PdfFile file, char[] password) {
        PdfRevision newest = file.newest();
        String handler = newest.name(newest.dictionary(newest.trailer().get("Encrypt")), "Filter");
        if (!handler.equals("Standard")) {
            return new SigningRefusedException(
                    Reason.ENCRYPTED, "the document is encrypted by " + handler + ", which is not supported");
        }
        return password.length > 0
                ? new WrongPasswordException("the encrypted document")
                : new SigningRefusedException(
                        Reason.ENCRYPTED, "the document is encrypted and opens only with its password");
    }

    /** A chain of sections that leads nowhere before its beginning has lost objects. */
    private static void requireWholeChain(PdfRevision oldest) {
        List<XrefSection> sections = oldest.sections();
        if (sections.get(sections.size() - 1).previous() != 0) {
            return;
        }
        for (int number = 1; number < oldest.trailer().number("Size", 0); number++) {
            if (oldest.ownEntry(number) == null) {
                throw new SigningRefusedException(
                        Reason.DAMAGED, "the cross-reference has lost its older sections, with object " + number);
            }
        }
    }

    /** Refuses if anything read so far was damaged, since the update would then rest on what is not there. */
    void requireSound() {
        for (Irregularity found : revision.file().irregularities()) {
            if (UNSOUND.contains(found.kind())) {
                throw new SigningRefusedException(
                        Reason.DAMAGED, "the document is damaged: " + found.kind() + ", " + found.detail());
            }
        }
    }

    private static SigningRefusedException refusal(PdfException cause) {
        Reason reason = cause.reason() == PdfException.Reason.NOT_PDF ? Reason.NOT_A_PDF : Reason.DAMAGED;
        return new SigningRefusedException(reason, "the document cannot be read: " + cause.getMessage(), cause);
    }

    /** How the strings of an object are written: as they are, or encrypted as the document is. */
    Syntax.StringCoding strings(PdfReference owner) {
        PdfFile file = revision.file();
        return file.encrypted() ? string -> file.encryptString(string.bytes(), owner) : PdfString::raw;
    }

    /** How the data of a stream are written. */
    byte[] streamData(PdfReference owner, byte[] data) {
        return revision.file().encryptStream(data, owner);
    }

    /**
     * Whether the document's own permissions allow a field to be signed or filled, and to be added (ISO 32000-2, table 22);
     * always in a document that is not encrypted, and for its owner.
     */
    boolean permits(boolean newField) {
        if (!revision.file().encrypted() || revision.file().openedByOwner()) {
            return true;
        }
        long bits = revision.number(revision.dictionary(trailer().get("Encrypt")), "P", -1);
        boolean annotate = (bits & ANNOTATE) != 0;
        return newField ? annotate && (bits & MODIFY) != 0 : annotate || (bits & FILL_IN) != 0;
    }

    long length() {
        return source.length();
    }

    boolean endsWithLine() {
        byte last = source.bytes(source.length() - 1, 1)[0];
        return last == '\n' || last == '\r';
    }

    /** First object number that is free. */
    int size() {
        return revision.nextObjectNumber();
    }

    PdfDictionary trailer() {
        return revision.trailer();
    }

    PdfReference catalogReference() {
        return catalogReference;
    }

    PdfDictionary catalog() {
        return catalog;
    }

    boolean usesCrossReferenceStream() {
        return revision.section().kind() == XrefSection.Kind.STREAM;
    }

    long startOfCrossReference() {
        return revision.startXref();
    }

    /** The object a reference leads to. */
    PdfObject get(PdfObject value) {
        try {
            return revision.resolve(value);
        } catch (PdfException e) {
            throw refusal(e);
        }
    }
}
