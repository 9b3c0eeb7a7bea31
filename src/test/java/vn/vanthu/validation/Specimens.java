package vn.vanthu.validation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.signing.Certification;
import vn.vanthu.signing.Fixtures;

/** Named files, sound and attacked: each change made to an approved file and to certified ones of every level. */
final class Specimens {
    private static final String OVERLAY = "1 0 0 rg 0 0 500 500 re f";

    private Specimens() {}

    static Map<String, byte[]> all() {
        byte[] document = Fixtures.textDocument(2, false);
        Map<String, byte[]> bases = new LinkedHashMap<>();
        bases.put("approved", SignedSamples.approved(SignedSamples.prepared(document), "person/an.nguyen"));
        for (Certification level : Certification.values()) {
            bases.put("P" + level.permission(), SignedSamples.certified(document, level));
        }
        bases.put("sealed", SignedSamples.sealed(SignedSamples.certified(document)));
        Map<String, byte[]> specimens = new LinkedHashMap<>();
        bases.forEach((base, file) -> changes().forEach((change, act) -> {
            boolean refused = base.equals("P1") && change.equals("second signature");
            if (!refused && !(base.equals("sealed") && change.startsWith("seal"))) {
                specimens.put(base + " " + change, act.apply(file));
            }
        }));
        return specimens;
    }

    private static Map<String, UnaryOperator<byte[]>> changes() {
        Map<String, UnaryOperator<byte[]>> changes = new LinkedHashMap<>();
        changes.put("unchanged", file -> file);
        changes.put("one byte of the content", Specimens::oneByte);
        changes.put("empty update", file -> Increments.of(file).bytes());
        changes.put("metadata", file -> {
            Increments update = Increments.of(file);
            int metadata = update.addStream("/Type/Metadata/Subtype/XML", "<x/>");
            return update.change(update.catalog(), "Metadata", metadata + " 0 R")
                    .bytes();
        });
        changes.put("validation data", file -> {
            Increments update = Increments.of(file);
            return update.change(update.catalog(), "DSS", "<</Type/DSS/Certs[]>>")
                    .bytes();
        });
        changes.put(
                "field filled in",
                file -> Increments.of(file).setText("number", "16").bytes());
        changes.put("appearance without value", file -> {
            Increments update = Increments.of(file);
            return update.change(update.field("number").number(), "AP", "<</N " + form(update) + " 0 R>>")
                    .bytes();
        });
        changes.put("second signature", file -> SignedSamples.approved(file, "person/chi.le"));
        changes.put("seal field painted", file -> {
            Increments update = Increments.of(file);
            int seal = update.field("seal").number();
            return update.change(seal, "AP", "<</N " + form(update) + " 0 R>>").bytes();
        });
        changes.put("annotation over the page", file -> {
            Increments update = Increments.of(file);
            int note =
                    update.add("<</Type/Annot/Subtype/Stamp/Rect[0 0 500 500]/F 4/AP<</N " + form(update) + " 0 R>>>>");
            return ShadowAttackTest.withAnnotation(update, 0, note).bytes();
        });
        changes.put("widget shown on another page", file -> {
            int widget = Increments.of(file).field("number").number();
            return ShadowAttackTest.withAnnotation(Increments.of(file), 1, widget)
                    .bytes();
        });
        changes.put("page content", file -> {
            Increments update = Increments.of(file);
            int content = update.addStream("", OVERLAY);
            return update.change(update.page(0), "Contents", content + " 0 R").bytes();
        });
        changes.put("page turned", file -> {
            Increments update = Increments.of(file);
            return update.change(update.page(0), "Rotate", "90").bytes();
        });
        changes.put("page removed", file -> {
            Increments update = Increments.of(file);
            int root = ((PdfReference) update.view().catalog().get("Pages")).number();
            return update.change(root, "Kids", "[" + update.page(0) + " 0 R]", "Count", "1")
                    .bytes();
        });
        changes.put("content freed", file -> {
            Increments update = Increments.of(file);
            PdfDictionary page = update.view().dictionary(new PdfReference(update.page(0), 0));
            return update.free(((PdfReference) page.get("Contents")).number()).bytes();
        });
        changes.put("script on opening", file -> {
            Increments update = Increments.of(file);
            return update.change(update.catalog(), "OpenAction", "<</S/JavaScript/JS(x)>>")
                    .bytes();
        });
        changes.put(
                "objects without cross-reference",
                file -> Increments.latin(
                        new String(file, StandardCharsets.ISO_8859_1) + "4 0 obj\n<</Type/Page>>\nendobj\n"));
        changes.put("object unlisted", file -> Increments.of(file)
                .extra("4 0 obj\n<</Type/Page>>\nendobj\n")
                .bytes());
        changes.put(
                "foreign bytes behind",
                file -> Increments.latin(
                        new String(file, StandardCharsets.ISO_8859_1) + "PK\u0003\u0004 something else"));
        changes.put("need appearances", file -> {
            Increments update = Increments.of(file);
            int form = ((PdfReference) update.view().catalog().get("AcroForm")).number();
            return update.change(form, "NeedAppearances", "true").bytes();
        });
        return changes;
    }

    private static int form(Increments update) {
        return update.addStream("/Type/XObject/Subtype/Form/BBox[0 0 500 500]", OVERLAY);
    }

    private static byte[] oneByte(byte[] file) {
        byte[] changed = file.clone();
        changed[new String(file, StandardCharsets.ISO_8859_1).indexOf("stream") + 12] ^= 1;
        return changed;
    }
}
