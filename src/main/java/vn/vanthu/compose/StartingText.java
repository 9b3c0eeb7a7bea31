package vn.vanthu.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.document.DocumentType;

/**
 * What a new document of each type starts with, after the forms of NĐ 30/2020, Phụ lục III: the usual order of the text,
 * {@value #BLANK} where the drafter has something to write. {@link FormCheck} finds the blanks that were left.
 */
public final class StartingText {

    /** Stands where something is still to be written. */
    public static final String BLANK = "[…]";

    private StartingText() {}

    /**
     * A new document of this type.
     *
     * @param letterhead the agency that will issue it
     * @param archive who keeps the record copy, for the last line of the recipients: {@code VT, VX}
     */
    public static ComposedDocument of(DocumentType type, Letterhead letterhead, String archive) {
        String text = load(type);
        int end = text.indexOf("\n\n");
        String head = text.startsWith("\n") ? "" : text.substring(0, end);
        String body = text.substring(head.length());
        List<String> recipients = new ArrayList<>(values(head, "recipient"));
        if (type != DocumentType.PERSONAL_LETTER) {
            recipients.add("Lưu: " + archive);
        }
        Optional<SignatureBlock> counterpart = values(head, "counterpart").stream()
                .map(office -> new SignatureBlock(List.of(office), ""))
                .findFirst();
        return ComposedDocument.builder(type)
                .letterhead(letterhead)
                .issuer(String.join("", values(head, "issuer")))
                .addressees(values(head, "addressee"))
                .body(Markup.read(body))
                .recipients(recipients)
                .signature(new SignatureBlock(values(head, "authority"), ""))
                .counterpart(counterpart)
                .build();
    }

    private static List<String> values(String head, String name) {
        String start = name + ": ";
        return head.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    private static String load(DocumentType type) {
        String name = "/compose/start/" + type.name() + ".txt";
        try (InputStream file = StartingText.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No starting text " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
