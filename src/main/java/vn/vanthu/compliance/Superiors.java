package vn.vanthu.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.vanthu.incoming.IncomingProgress;
import vn.vanthu.organisation.Agency;
import vn.vanthu.organisation.Directory;

/** Whose documents are tasks (nhiệm vụ giao) for those who receive them: the people's committee's and its office's. */
@ApplicationScoped
class Superiors {

    @Inject
    private Directory directory;

    /** Whether a received document comes from a body of the province that is not the receiver itself. */
    boolean giveTasks(IncomingProgress received) {
        return author(received)
                .filter(agency -> agency.id() != received.agencyId())
                .filter(agency -> agency.kind() == Agency.Kind.PROVINCE || agency.kind() == Agency.Kind.OFFICE)
                .isPresent();
    }

    /** By its code; what was registered by hand has none and is found by the author's name, the present one or a former one. */
    private Optional<Agency> author(IncomingProgress received) {
        if (!received.authorCode().isEmpty()) {
            return directory.agencyByCode(received.authorCode());
        }
        return directory.agenciesNamed(received.authorName()).stream().findFirst();
    }
}
