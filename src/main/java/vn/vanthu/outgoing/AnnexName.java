package vn.vanthu.outgoing;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * The name of an attached file as it is kept.
 *
 * @param base without the extension; not empty
 * @param extension in small letters, without the dot; may be empty
 */
record AnnexName(String base, String extension) {

    /** What becomes a PDF here or is one. */
    private static final Set<String> PAGED = Set.of("pdf", "docx", "doc", "odt", "rtf");

    private static final int LONGEST = 200;

    /** The name that a browser sent: without folders and control characters, with spaces tidied. */
    static AnnexName of(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}<>:\"|?*]", "")
                .strip()
                .replaceAll("\\s+", " ");
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name.replace(".", "");
        String extension = dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        return new AnnexName(base.isBlank() ? "Phu luc" : base, extension);
    }

    /** Whether the file has pages that can be signed. */
    boolean paged() {
        return PAGED.contains(extension);
    }

    /** The same file as PDF. */
    AnnexName asPdf() {
        return new AnnexName(base, "pdf");
    }

    /** The name in full, at most 200 characters and none of those taken. */
    String among(Collection<String> taken) {
        String name = text("");
        for (int i = 2; taken.contains(name); i++) {
            name = text(" (" + i + ")");
        }
        return name;
    }

    private String text(String mark) {
        String end = mark + (extension.isEmpty() ? "" : "." + extension);
        return base.substring(0, Math.min(base.length(), LONGEST - end.length())) + end;
    }
}
