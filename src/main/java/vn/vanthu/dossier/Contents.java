package vn.vanthu.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.incoming.IncomingRights;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.UnknownDocument;

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

    /** Throws the document's own refusal unless the actor may see it. */
    void requireVisible(Actor actor, DocumentKind kind, long documentId) {
        switch (kind) {
            case OUTGOING -> outgoing.find(actor, documentId);
            case INCOMING -> incoming.document(actor, documentId);
        }
    }

    /** The line of an item that is in a dossier the actor sees. */
    ContentsLine line(Actor actor, DossierItem item) {
        return switch (item.kind()) {
            case OUTGOING -> outgoingLine(actor, item);
            case INCOMING -> incomingLine(actor, item);
        };
    }

    private ContentsLine outgoingLine(Actor actor, DossierItem item) {
        OutgoingDocument document = entities.find(OutgoingDocument.class, item.documentId());
        return new ContentsLine(
                item,
                document.notation().orElse(""),
                document.numberedOn().orElse(null),
                document.type(),
                document.subject(),
                directory.agency(document.agencyId()).name(),
                mayOpen(actor, document),
                "/app/outgoing/" + document.id());
    }

    private ContentsLine incomingLine(Actor actor, DossierItem item) {
        IncomingDocument document = entities.find(IncomingDocument.class, item.documentId());
        return new ContentsLine(
                item,
                document.facts().notation(),
                document.facts().issuedOn(),
                document.facts().type(),
                document.facts().subject(),
                document.authorName(),
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
