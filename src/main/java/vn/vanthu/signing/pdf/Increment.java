package vn.vanthu.signing.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.pdf.PdfArray;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfNull;
import vn.vanthu.pdf.PdfObject;
import vn.vanthu.pdf.PdfReference;

/**
 * An incremental update in the making: new and changed objects over an original that stays as it is. Objects are looked
 * up through it, so that a change made earlier in the same update is seen.
 */
final class Increment {

    private final Original original;
    private final Map<PdfReference, PdfObject> objects = new LinkedHashMap<>();
    private final Map<PdfReference, NewStream> streams = new LinkedHashMap<>();
    private PdfReference signature;
    private PdfDictionary signatureDictionary;
    private int room;
    private int nextNumber;

    Increment(Original original) {
        this.original = original;
        this.nextNumber = original.size();
    }

    Original original() {
        return original;
    }

    /** The object behind a value as of this update: a reference is followed, anything else is itself. */
    PdfObject get(PdfObject value) {
        if (value instanceof PdfReference reference) {
            PdfObject changed = objects.get(reference);
            return changed != null ? changed : original.get(reference);
        }
        return value == null ? PdfNull.NULL : value;
    }

    /** The dictionary behind a value; empty if it is none. */
    PdfDictionary dictionary(PdfObject value) {
        return get(value) instanceof PdfDictionary dictionary ? dictionary : PdfDictionary.EMPTY;
    }

    /** The array behind a value; empty if it is none. */
    PdfArray array(PdfObject value) {
        return get(value) instanceof PdfArray array ? array : PdfArray.EMPTY;
    }

    /** A number for an object that follows later. */
    PdfReference reserve() {
        return new PdfReference(nextNumber++, 0);
    }

    PdfReference add(PdfObject object) {
        PdfReference reference = reserve();
        objects.put(reference, object);
        return reference;
    }

    PdfReference addStream(NewStream stream) {
        PdfReference reference = reserve();
        streams.put(reference, stream);
        return reference;
    }

    /** Gives an object, known or reserved, a new value. */
    void put(PdfReference reference, PdfObject object) {
        objects.put(reference, object);
    }

    /** Sets the signature dictionary; its /ByteRange and /Contents, with room for so many bytes, are added here. */
    void putSignature(PdfReference reference, PdfDictionary dictionary, int contentsRoom) {
        signature = reference;
        signatureDictionary = dictionary;
        room = contentsRoom;
    }

    /** Writes the update as it is appended to the original. */
    SignedRange write(byte[] documentId) {
        original.requireSound();
        int streamBytes =
                streams.values().stream().mapToInt(s -> s.data().length + 200).sum();
        ByteBuilder out = new ByteBuilder(4096 + streamBytes + objects.size() * 256 + room * 2);
        long base = original.length();
        if (!original.endsWithLine()) {
            out.add('\n');
        }
        Map<PdfReference, Long> offsets = new TreeMap<>((a, b) -> Integer.compare(a.number(), b.number()));
        streams.forEach((reference, stream) -> {
            offsets.put(reference, base + out.length());
            writeStream(out, reference, stream);
        });
        objects.forEach((reference, object) -> {
            offsets.put(reference, base + out.length());
            begin(out, reference);
            Syntax.write(out, object, original.strings(reference));
            out.add("\nendobj\n");
        });
        SignatureRoom place = null;
        if (signature != null) {
            offsets.put(signature, base + out.length());
            place = writeSignature(out);
        }
        new CrossReference(original, offsets, nextNumber, documentId).write(out, base);
        return place == null ? SignedRange.unsigned(out.toArray()) : place.close(out, base);
    }

    private static void begin(ByteBuilder out, PdfReference reference) {
        out.add(reference.number() + " " + reference.generation() + " obj\n");
    }

    private void writeStream(ByteBuilder out, PdfReference reference, NewStream stream) {
        begin(out, reference);
        byte[] data = original.streamData(reference, stream.data());
        Syntax.write(
                out,
                Syntax.with(stream.dictionary(), "Length", Syntax.number(data.length)),
                original.strings(reference));
        out.add("\nstream\n").add(data).add("\nendstream\nendobj\n");
    }

    private SignatureRoom writeSignature(ByteBuilder out) {
        begin(out, signature);
        out.add("<<");
        signatureDictionary.entries().forEach((key, value) -> {
            Syntax.writeName(out, key);
            out.add(' ');
            Syntax.write(out, value, original.strings(signature));
        });
        out.add("/ByteRange ");
        int byteRange = out.length();
        out.fill(SignatureRoom.BYTE_RANGE_LENGTH, ' ');
        out.add("/Contents ");
        int contents = out.length();
        out.add('<').fill(room * 2, '0').add(">>>\nendobj\n");
        return new SignatureRoom(byteRange, contents, room);
    }

    /**
     * Where the placeholders stand in the update.
     *
     * @param byteRange offset of the room for the /ByteRange array
     * @param contents offset of the opening bracket of /Contents
     * @param room bytes a signature may have
     */
    private record SignatureRoom(int byteRange, int contents, int room) {

        static final int BYTE_RANGE_LENGTH = 64;

        SignedRange close(ByteBuilder out, long base) {
            long gapStart = base + contents;
            long gapEnd = gapStart + room * 2L + 2;
            long end = base + out.length();
            out.put(
                    byteRange,
                    ("[0 " + gapStart + " " + gapEnd + " " + (end - gapEnd) + "]")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new SignedRange(out.toArray(), contents, room);
        }
    }
}
