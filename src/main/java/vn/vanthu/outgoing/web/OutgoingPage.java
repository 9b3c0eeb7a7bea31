package vn.vanthu.outgoing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.compose.Finding;
import vn.vanthu.document.RelationKind;
import vn.vanthu.exchange.Exchange;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Directory;
import vn.vanthu.outgoing.CheckCodes;
import vn.vanthu.outgoing.Checking;
import vn.vanthu.outgoing.Councils;
import vn.vanthu.outgoing.Discussing;
import vn.vanthu.outgoing.Drafting;
import vn.vanthu.outgoing.FollowUps;
import vn.vanthu.outgoing.InvalidDraft;
import vn.vanthu.outgoing.IssueDeadline;
import vn.vanthu.outgoing.Issuing;
import vn.vanthu.outgoing.NumberKeeping;
import vn.vanthu.outgoing.Numbering;
import vn.vanthu.outgoing.OpenQuestions;
import vn.vanthu.outgoing.OutgoingAct;
import vn.vanthu.outgoing.OutgoingDocument;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.outgoing.OutgoingStep;
import vn.vanthu.outgoing.PageRemarks;
import vn.vanthu.outgoing.PaperCopies;
import vn.vanthu.outgoing.PaperReason;
import vn.vanthu.outgoing.Readers;
import vn.vanthu.outgoing.Reassigning;
import vn.vanthu.outgoing.Recalling;
import vn.vanthu.outgoing.StaleForm;
import vn.vanthu.outgoing.StepDeadlines;
import vn.vanthu.outgoing.Submitting;
import vn.vanthu.outgoing.Timestamping;
import vn.vanthu.outgoing.Unsigning;
import vn.vanthu.platform.config.Settings;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.platform.web.Flash;
import vn.vanthu.platform.web.PageModel;

/** A document: its PDF, facts, route, signatures, recipients, versions, and what can be done with it now. */
@Path("/outgoing")
@RequestScoped
public class OutgoingPage {

    private static final Set<OutgoingState> CHECKED_BY_EYE =
            Set.of(OutgoingState.CONTENT_CHECK, OutgoingState.FORM_CHECK);

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private Submitting submitting;

    @Inject
    private Drafting drafting;

    @Inject
    private Checking checking;

    @Inject
    private Numbering numbering;

    @Inject
    private Unsigning unsigning;

    @Inject
    private NumberKeeping keeping;

    @Inject
    private Issuing issuing;

    @Inject
    private Recalling recalling;

    @Inject
    private Discussing discussing;

    @Inject
    private OpenQuestions openQuestions;

    @Inject
    private PageRemarks remarks;

    @Inject
    private CheckCodes codes;

    @Inject
    private Reassigning reassigning;

    @Inject
    private StepDeadlines deadlines;

    @Inject
    private Readers readers;

    @Inject
    private PaperCopies paperCopies;

    @Inject
    private FollowUps followUps;

    @Inject
    private Timestamping timestamping;

    @Inject
    private Councils councils;

    @Inject
    private Exchange exchange;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Flash flash;

    @Inject
    private PageModel model;

    @GET
    @Path("{id: \\d+}")
    public String show(@PathParam("id") long id) {
        Actor actor = current.actor();
        OutgoingDocument document = documents.find(actor, id);
        model.put("d", document);
        model.put("form", document.form());
        model.put("checkAddress", document.checkCode().map(codes::address).orElse(null));
        model.put("initialling", Settings.flag("vanthu.outgoing.initialling"));
        Set<OutgoingAct> acts = documents.actsNow(actor, document);
        model.put("acts", acts.stream().map(OutgoingAct::name).toList());
        model.put("unit", directory.unit(document.unitId()));
        model.put("drafter", directory.position(document.drafterPositionId()));
        model.put(
                "signatory",
                document.signatoryPositionId().map(directory::position).orElse(null));
        model.put(
                "council",
                councils.find(document.agencyId(), document.councilId().orElse(0L))
                        .orElse(null));
        model.put("steps", StepLine.of(documents.steps(document)));
        model.put("versions", documents.versions(document));
        model.put("annexes", AnnexLine.of(document.annexes(), documents.annexSignatures(document)));
        model.put(
                "agencies",
                document.agencies().stream().sorted().map(directory::agency).toList());
        model.put("consignments", exchange.consignmentsOf(id));
        model.put("findings", findings(actor, document));
        showDeadline(document);
        readers.opened(actor, document);
        model.put("receivers", readers.receivers(document));
        model.put("readers", readers.of(document));
        model.put("questions", discussing.open(actor, document));
        model.put("waiting", OpenQuestion.of(actor, document, openQuestions));
        model.put("openRemarks", remarks.open(document));
        model.put("usualDays", deadlines.usualDaysOfOpinion());
        model.put("people", acts.contains(OutgoingAct.ASK_OPINION) ? discussing.people(actor) : List.of());
        model.put(
                "candidates",
                acts.contains(OutgoingAct.CHANGE_SIGNATORY) ? submitting.candidates(document) : List.of());
        model.put("checkers", acts.contains(OutgoingAct.REASSIGN) ? reassigning.candidates(document) : List.of());
        model.put("assigned", document.assigned().map(directory::position).orElse(null));
        model.put(
                "earlier",
                acts.contains(OutgoingAct.SEND_BACK) ? document.state().earlier() : List.of());
        model.put("reserved", acts.contains(OutgoingAct.NUMBER) ? numbering.reservedFor(document) : List.of());
        model.put("related", followUps.of(actor, document));
        model.put("paperReasons", PaperReason.values());
        model.put("relationKinds", RelationKind.values());
        model.put("signatures", documents.signatures(actor, id).orElse(null));
        model.put("timestamp", timestamping.of(id).orElse(null));
        return "outgoing/document.xhtml";
    }

    /** Until when a signed document must be issued, and whether that moment has passed. */
    private void showDeadline(OutgoingDocument document) {
        Optional<IssueDeadline> deadline = documents.deadline(document);
        Instant moment = document.issuedAt().orElseGet(clock::instant);
        model.put("deadline", deadline.orElse(null));
        LocalDate today = OfficeTime.dateOf(clock.instant());
        model.put("due", document.stepDue().map(day -> DueLine.of(day, today)).orElse(null));
        model.put("late", deadline.filter(due -> due.passedAt(moment)).isPresent());
    }

    private List<Finding> findings(Actor actor, OutgoingDocument document) {
        return CHECKED_BY_EYE.contains(document.state()) ? checking.formFindings(actor, document.id()) : List.of();
    }

    @POST
    @Path("{id: \\d+}/acts/{act}")
    public Response act(
            @PathParam("id") long id,
            @PathParam("act") String act,
            @FormParam("version") long version,
            @FormParam("comment") @DefaultValue("") String comment,
            @FormParam("to") @DefaultValue("RETURNED") String to,
            @FormParam("why") @DefaultValue("") String why,
            @FormParam("position") @DefaultValue("0") long position,
            @FormParam("days") @DefaultValue("0") int days,
            @FormParam("initialled") @DefaultValue("false") boolean initialled) {
        try {
            switch (act) {
                case "ASK_OPINION" -> discussing.ask(current.actor(), id, position, comment, days);
                case "PAPER_COPY" -> paperCopies.note(current.actor(), id, TypedForm.paperReason(why), comment);
                case "PASS_CONTENT" -> checking.passContent(current.actor(), id, version, comment, initialled);
                case "PASS_FORM" -> checking.passForm(current.actor(), id, version, comment, initialled);
                case "CHANGE_SIGNATORY" -> submitting.changeSignatory(current.actor(), id, version, position, comment);
                case "REASSIGN" -> reassigning.reassign(current.actor(), id, version, position, comment);
                case "SEND_BACK" -> checking.sendBack(current.actor(), id, version, OutgoingState.valueOf(to), comment);
                default -> perform(OutgoingAct.valueOf(act), id, version, comment);
            }
            tell(OutgoingAct.valueOf(act), id);
        } catch (InvalidDraft invalid) {
            return refusedDraft(id, invalid);
        } catch (StaleForm stale) {
            if (!doneBefore(id, act)) {
                flash.refused(stale.key());
            }
            return to("/app/outgoing/" + id);
        } catch (Refusal refusal) {
            flash.refused(refusal.key(), refusal.arguments().toArray());
            return to("/app/outgoing/" + id);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(unknown, Refusal.Kind.NOT_FOUND, "outgoing.refused.unknown");
        }
        return to("DISCARD".equals(act) ? "/app/outgoing" : "/app/outgoing/" + id);
    }

    private void perform(OutgoingAct act, long id, long version, String comment) {
        Actor actor = current.actor();
        switch (act) {
            case SUBMIT -> submitting.submit(actor, id, version, comment);
            case WITHDRAW -> submitting.withdraw(actor, id, version);
            case DISCARD -> drafting.discard(actor, id, version);
            case NUMBER -> numbering.number(actor, id, version);
            case VOID_NUMBER -> keeping.voidNumber(actor, id, version, comment);
            case ISSUE -> issuing.sealAndIssue(actor, id, version);
            case WITHDRAW_SIGNATURE -> unsigning.withdraw(actor, id, version, comment);
            case RECALL -> recalling.recall(actor, id, version, comment);
            case COMMENT -> discussing.comment(actor, id, comment);
            case GIVE_OPINION -> discussing.answer(actor, id, comment);
            case EDIT,
                    SIGN,
                    FOLLOW_UP,
                    PASS_CONTENT,
                    PASS_FORM,
                    SEND_BACK,
                    ASK_OPINION,
                    PASS_OPINION,
                    WITHDRAW_OPINION,
                    PAPER_COPY,
                    CHANGE_SIGNATORY,
                    REASSIGN,
                    REMARK -> throw new IllegalArgumentException(act + " has a page of its own");
        }
    }

    private void tell(OutgoingAct act, long id) {
        if (act == OutgoingAct.NUMBER) {
            flash.done(
                    "outgoing.done.NUMBER",
                    documents.find(current.actor(), id).notation().orElseThrow());
        } else {
            flash.done("outgoing.done." + act);
        }
    }

    /** A second click on the same button: what was wanted is done, and its message stays. */
    private boolean doneBefore(long id, String act) {
        List<OutgoingStep> steps = documents.steps(documents.find(current.actor(), id));
        return !steps.isEmpty()
                && steps.get(steps.size() - 1).act().name().equals(act)
                && steps.get(steps.size() - 1).positionId() == current.actor().positionId();
    }

    /** A draft that is not complete is shown in its form; an act that lacks its reason stays here. */
    private Response refusedDraft(long id, InvalidDraft invalid) {
        String first = invalid.problems().values().iterator().next();
        flash.refused(first);
        boolean reason =
                invalid.problems().containsKey("reason") || invalid.problems().containsKey("days");
        return to("/app/outgoing/" + id + (reason ? "" : "/edit"));
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
