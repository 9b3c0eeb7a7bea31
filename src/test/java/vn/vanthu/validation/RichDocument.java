package vn.vanthu.validation;

import java.util.Arrays;
import java.util.List;
import vn.vanthu.pdf.PdfDictionary;
import vn.vanthu.pdf.PdfReference;
import vn.vanthu.signing.Fixtures;

/** A document of two pages with something of everything that later updates touch. */
final class RichDocument {
    /** Keys that rules of change know, and keys under which readers look for what they draw. */
    static final List<String> KEYS = List.of(
            "DSS",
            "Certs",
            "CRLs",
            "VRI",
            "Metadata",
            "Extensions",
            "AcroForm",
            "Fields",
            "DR",
            "XObject",
            "Font",
            "AP",
            "N",
            "Kids",
            "Annots",
            "Contents",
            "Resources",
            "StructTreeRoot",
            "K",
            "ParentTree",
            "Nums",
            "P",
            "S",
            "AS",
            "V",
            "Rect",
            "F",
            "MK",
            "Parent",
            "Info",
            "Names",
            "OCProperties",
            "Perms",
            "NeedAppearances",
            "Type",
            "Subtype",
            "FT",
            "Im",
            "Popup",
            "Group",
            "MediaBox",
            "Rotate",
            "DA",
            "Q",
            "Ff",
            "MarkInfo",
            "Version");

    /** Places of fields on the first page: left, bottom, right, top in points. */
    private static final int[][] FIELDS = {
        {110, 700, 150, 718},
        {300, 700, 530, 718},
        {330, 200, 470, 256},
        {250, 130, 480, 320},
        {10, 10, 60, 60},
        {70, 10, 200, 60}
    };

    private RichDocument() {}

    static byte[] make() {
        Increments update = Increments.of(Fixtures.textDocument(2, false));
        PdfDictionary page = update.view().dictionary(new PdfReference(update.page(0), 0));
        PdfDictionary resources = update.view().dictionary(page.get("Resources"));
        int image = update.add(form("0 1 0 rg 300 300 90 90 re f"));
        int images = update.add("<</Im " + image + " 0 R>>");
        int all = update.add("<</Font " + Increments.text(resources.get("Font")) + "/XObject " + images + " 0 R>>");
        int draws = update.addStream("", "q /Im Do Q");
        int contents = update.add("[" + page.get("Contents") + " " + draws + " 0 R]");
        int look = update.add(form("0 0 1 rg 0 0 50 50 re f"));
        int appearance = update.add("<</N " + look + " 0 R>>");
        int note = update.add("<</Type/Annot/Subtype/Stamp/Rect[400 500 450 550]/F 4/AP " + appearance + " 0 R>>");
        int on = update.add(form("0 0 50 50 re f"));
        int box =
                update.add("<</Type/Annot/Subtype/Widget/FT/Btn/T(box)/V/Off/AS/Off/F 4/Rect[10 10 60 60]/AP<</N<</Yes "
                        + on + " 0 R/Off " + look + " 0 R>>>>>>");
        int text = update.add("<</Type/Annot/Subtype/Widget/FT/Tx/T(text)/V(x)/F 4/Rect[70 10 200 60]/AP<</N "
                + update.add(form("BT ET")) + " 0 R>>>>");
        int fields = update.add("[" + box + " 0 R " + text + " 0 R]");
        int acroForm = update.add("<</Fields " + fields + " 0 R/DR " + all + " 0 R/DA(/F1 9 Tf 0 g)>>");
        int annotations = update.add("[" + note + " 0 R " + box + " 0 R " + text + " 0 R]");
        update.change(
                update.page(0),
                "Resources",
                all + " 0 R",
                "Contents",
                contents + " 0 R",
                "Annots",
                annotations + " 0 R");
        int root = structure(update);
        int certificate = update.addStream("", "certificate");
        int certificates = update.add("[" + certificate + " 0 R]");
        int record = update.add("<</Cert " + certificates + " 0 R>>");
        int store = update.add("<</Type/DSS/Certs " + certificates + " 0 R/VRI<</AB " + record + " 0 R>>>>");
        int metadata = update.addStream("/Type/Metadata/Subtype/XML", "<x/>");
        int extension = update.add("<</BaseVersion/1.7/ExtensionLevel 3>>");
        int extensions = update.add("<</ADBE " + extension + " 0 R>>");
        int information = update.add("<</Title(x)>>");
        update.change(
                update.catalog(),
                "AcroForm",
                acroForm + " 0 R",
                "DSS",
                store + " 0 R",
                "Metadata",
                metadata + " 0 R",
                "Extensions",
                extensions + " 0 R",
                "StructTreeRoot",
                root + " 0 R");
        return update.trailer("/Info " + information + " 0 R").bytes();
    }

    private static int structure(Increments update) {
        int element = update.view().nextObjectNumber() + 100;
        int list = update.add("[" + element + " 0 R]");
        int tree = update.add("<</Nums[0 " + list + " 0 R]>>");
        int root = update.add("<</Type/StructTreeRoot/K " + element + " 0 R/ParentTree " + tree + " 0 R>>");
        update.put(element, "<</Type/StructElem/S/P/P " + root + " 0 R/K 0/Pg " + update.page(0) + " 0 R>>");
        return root;
    }

    static String form(String content) {
        return "<</Type/XObject/Subtype/Form/BBox[0 0 500 700]/Length " + content.length() + ">>\nstream\n" + content
                + "\nendstream";
    }

    /** A stream with these entries and this content. */
    static String stream(PdfDictionary dictionary, String content) {
        StringBuilder entries = new StringBuilder("<<");
        dictionary.entries().forEach((key, value) -> {
            if (!List.of("Length", "Filter", "DecodeParms").contains(key)) {
                entries.append('/').append(key).append(' ').append(Increments.text(value));
            }
        });
        return entries + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    /** Blanks out of a row of pixels what lies in the place of a field. */
    static void mask(int[] row, int y, int height, int dpi) {
        for (int[] field : FIELDS) {
            int top = height - (int) Math.ceil((field[3] + 3) * dpi / 72.0);
            int bottom = height - (int) Math.floor((field[1] - 3) * dpi / 72.0);
            if (y >= top && y <= bottom) {
                int left = Math.max(0, (field[0] - 3) * dpi / 72);
                int right = Math.min(row.length - 1, (field[2] + 5) * dpi / 72);
                Arrays.fill(row, left, right, 0);
            }
        }
    }
}
