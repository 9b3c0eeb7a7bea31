package vn.vanthu.dossier;

import vn.vanthu.platform.problem.Refusal;

/** An act on a dossier or the file plan that is refused; the sentence says why and what would help. */
public class DossierRefusal extends Refusal {

    private static final long serialVersionUID = 1;

    DossierRefusal(Kind kind, String key, Object... arguments) {
        super(kind, key, arguments);
    }

    static DossierRefusal notFound() {
        return new DossierRefusal(Kind.NOT_FOUND, "dossier.not-found");
    }

    static DossierRefusal stale() {
        return new DossierRefusal(Kind.CONFLICT, "dossier.stale");
    }

    static DossierRefusal closed() {
        return new DossierRefusal(Kind.CONFLICT, "dossier.already-closed");
    }

    static DossierRefusal invalid(String key, Object... arguments) {
        return new DossierRefusal(Kind.INVALID, key, arguments);
    }
}
