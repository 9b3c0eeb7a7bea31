package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.content.ContentStore;
import vn.vanthu.platform.content.StoredContent;
import vn.vanthu.platform.content.TemporaryFiles;

/**
 * Ký nháy: who checked a document leaves initials on the sheet before it is signed. They are a mark on the file and no
 * digital signature, so that the signatory's certifying signature is the first one in the file.
 */
@ApplicationScoped
class Initialling {

    @Inject
    private OutgoingRecords records;

    @Inject
    private ContentStore contents;

    @Inject
    private MarkedSheets sheets;

    /** The sheet with the actor's initials becomes the document's file. Returns the initials. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String mark(OutgoingDocument document, InitialledPart part, Actor actor) {
        String letters = letters(actor.fullName());
        try {
            Path marked = TemporaryFiles.file("vanthu-initialled", ".pdf");
            try {
                Path sheet = contents.file(document.contentSha256().orElseThrow());
                sheets.mark(
                        sheet, marked, part, letters, part.label() + ": " + actor.fullName() + ", " + actor.title());
                try (InputStream in = Files.newInputStream(marked)) {
                    StoredContent content = contents.store(in, "application/pdf", Long.MAX_VALUE);
                    document.replaceSheet(content.sha256());
                    records.keep(document, content, part.cause(), actor.fullName());
                }
            } finally {
                Files.delete(marked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return letters;
    }

    /** A document that goes back to a check loses the initials of that check and of those after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOff(OutgoingDocument document, Actor actor) {
        records.sheetBefore(document)
                .filter(sheet -> !document.contentSha256().equals(Optional.of(sheet.sha256())))
                .ifPresent(sheet -> {
                    document.replaceSheet(sheet.sha256());
                    records.keep(document, sheet, OutgoingVersion.Cause.UNMARKED, actor.fullName());
                });
    }

    /** First letters of family and middle names, and the given name, by which people are told apart: {@code L.T.Chi}. */
    static String letters(String fullName) {
        String[] names = fullName.strip().split("\\s+");
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < names.length - 1; i++) {
            letters.appendCodePoint(names[i].codePointAt(0)).append('.');
        }
        return letters.append(names[names.length - 1]).toString();
    }
}
