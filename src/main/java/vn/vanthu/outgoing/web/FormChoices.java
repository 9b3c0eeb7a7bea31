package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.Authorities;
import vn.vanthu.outgoing.Councils;
import vn.vanthu.outgoing.DraftForm;
import vn.vanthu.outgoing.RecipientLists;
import vn.vanthu.outgoing.Secrecy;
import vn.vanthu.platform.web.PageModel;

/** What the form lets choose from. */
@RequestScoped
class FormChoices {

    @Inject
    private Authorities authorities;

    @Inject
    private Directory directory;

    @Inject
    private RecipientLists lists;

    @Inject
    private Councils councils;

    /** The form as typed, with the agencies on the lists that were chosen in it. */
    DraftForm read(HttpServletRequest request, Actor actor) {
        return lists.expand(actor, TypedForm.read(request), TypedForm.numbers(request, "lists"));
    }

    void offer(PageModel model, Actor actor) {
        model.put(
                "types",
                Arrays.stream(DocumentType.values())
                        .filter(DocumentType::isNumbered)
                        .toList());
        model.put("urgencies", Urgency.values());
        model.put("secrecies", Secrecy.values());
        model.put("signatories", authorities.signatories(actor.agencyId()));
        model.put("units", directory.unitsOf(actor.agencyId()));
        model.put("councils", councils.today(actor.agencyId()));
        model.put("lists", lists.of(actor));
        model.put(
                "others",
                directory.agencies().stream()
                        .filter(agency -> agency.id() != actor.agencyId())
                        .toList());
    }
}
