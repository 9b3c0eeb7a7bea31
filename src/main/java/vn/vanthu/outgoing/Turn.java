package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.vanthu.organisation.Directory;
import vn.vanthu.organisation.Position;
import vn.vanthu.organisation.Role;

/** Who has a document before them now, as positions: one person, or all who share the work. */
@ApplicationScoped
class Turn {

    @Inject
    private Directory directory;

    /** Those whose turn it is; empty where the document waits for nobody. */
    List<Position> holders(OutgoingDocument document) {
        if (document.assigned().isPresent()) {
            return document.assigned().map(directory::position).stream().toList();
        }
        return switch (document.state()) {
            case RETURNED -> List.of(directory.position(document.drafterPositionId()));
            case CONTENT_CHECK -> heads(document);
            case FORM_CHECK, SIGNED, NUMBERED -> directory.holders(document.agencyId(), Role.CLERK);
            case AWAITING_SIGNATURE ->
                document.signatoryPositionId().map(directory::position).stream().toList();
            default -> List.of();
        };
    }

    /** Heads of the unit that drafts it. */
    List<Position> heads(OutgoingDocument document) {
        return directory.holders(document.agencyId(), Role.UNIT_HEAD).stream()
                .filter(position -> position.unit().id() == document.unitId())
                .toList();
    }
}
