package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.util.Arrays;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.Authorities;
import vn.vanthu.outgoing.Secrecy;

/** What the form lets choose from. */
@RequestScoped
class FormChoices {

    @Inject
    private Authorities authorities;

    @Inject
    private Directory directory;

    void offer(Models models, Actor actor) {
        models.put(
                "types",
                Arrays.stream(DocumentType.values())
                        .filter(DocumentType::isNumbered)
                        .toList());
        models.put("urgencies", Urgency.values());
        models.put("secrecies", Secrecy.values());
        models.put("signatories", authorities.signatories(actor.agencyId()));
        models.put(
                "others",
                directory.agencies().stream()
                        .filter(agency -> agency.id() != actor.agencyId())
                        .toList());
    }
}
