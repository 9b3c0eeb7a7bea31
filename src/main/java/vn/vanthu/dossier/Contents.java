package vn.vanthu.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.incoming.IncomingRights;
import vn.vanthu.incoming.ReceivedPdf;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.AnnexFile;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.UnknownDocument;
import vn.vanthu.platform.content.ContentStore;

/** Reads what the list of contents says of a document, from the document itself. */
@ApplicationScoped
class Contents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OutgoingDocuments outgoing;

    @Inject
    private IncomingDocuments incoming;

    @Inject
    private Directory directory;

    @Inject
    private ContentStore store;

    @Inject
    private ReceivedPdf pdf;

    /** Throws the document's own refusal unless the actor may see it. */
    void requireVisible(Actor actor, DocumentKind kind, long documentId) {
        switch (kind) {
            case OUTGOING -> outgoing.find(actor, documentId);
            case INCOMING -> incoming.document(actor, documentId);
        }
    }

    /** Pages of a document that is final; 0 for an outgoing one that is not issued. */
    int pages(DocumentKind kind, long documentId) {
        if (kind == DocumentKind.INCOMING) {
            return entities.find(IncomingDocument.class, documentId).facts().pageCount();
        }
        OutgoingDocument document = entities.find(OutgoingDocument.class, documentId);
        if (document.issuedOn().isEmpty()) {
            return 0;
        }
        try {
            int beside = document.annexes().stream().mapToInt(AnnexFile::pages).sum();
            return pdf.pages(store.file(document.contentSha256().orElseThrow())) + beside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The lines of the items of a dossier that the actor sees. Pages are counted through the list, as far as each
     * document before has a known number of them.
     */
    List<ContentsLine> lines(Actor actor, List<DossierItem> items) {
        List<ContentsLine> lines = new ArrayList<>();
        OptionalInt before = OptionalInt.of(0);
        for (DossierItem item : items) {
            int pages = item.pageCount();
            OptionalInt last =
                    before.isPresent() && pages > 0 ? OptionalInt.of(before.getAsInt() + pages) : OptionalInt.empty();
            String sheets = "";
            if (last.isPresent()) {
                int first = before.getAsInt() + 1;
                sheets = pages == 1 ? Integer.toString(first) : first + "-" + last.getAsInt();
            }
            lines.add(
                    item.kind() == DocumentKind.OUTGOING
                            ? outgoingLine(actor, item, sheets)
                            : incomingLine(actor, item, sheets));
            before = last;
        }
        return List.copyOf(lines);
    }

    private ContentsLine outgoingLine(Actor actor, DossierItem item, String sheets) {
        OutgoingDocument document = entities.find(OutgoingDocument.class, item.documentId());
        return new ContentsLine(
                item,
                document.notation().orElse(""),
                document.numberedOn().orElse(null),
                document.type(),
                document.subject(),
                directory.agency(document.agencyId()).name(),
                sheets,
                mayOpen(actor, document),
                "/app/outgoing/" + document.id());
    }

    private ContentsLine incomingLine(Actor actor, DossierItem item, String sheets) {
        IncomingDocument document = entities.find(IncomingDocument.class, item.documentId());
        return new ContentsLine(
                item,
                document.facts().notation(),
                document.facts().issuedOn(),
                document.facts().type(),
                document.facts().subject(),
                document.authorName(),
                sheets,
                IncomingRights.maySee(actor, document),
                "/app/incoming/" + document.id());
    }

    private boolean mayOpen(Actor actor, OutgoingDocument document) {
        try {
            outgoing.find(actor, document.id());
            return true;
        } catch (UnknownDocument hidden) {
            return false;
        }
    }
}
