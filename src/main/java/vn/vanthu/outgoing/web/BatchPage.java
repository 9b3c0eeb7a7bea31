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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.access.CurrentActor;
import vn.vanthu.credential.CertificateCard;
import vn.vanthu.credential.Credentials;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.outgoing.Authorities;
import vn.vanthu.outgoing.Issuing;
import vn.vanthu.outgoing.Numbering;
import vn.vanthu.outgoing.OutgoingAct;
import vn.vanthu.outgoing.OutgoingDocuments;
import vn.vanthu.outgoing.OutgoingFilter;
import vn.vanthu.outgoing.OutgoingRow;
import vn.vanthu.outgoing.OutgoingState;
import vn.vanthu.outgoing.SignerKeys;
import vn.vanthu.outgoing.Signing.Seen;
import vn.vanthu.outgoing.batch.BatchLine;
import vn.vanthu.outgoing.batch.SigningProgress;
import vn.vanthu.outgoing.batch.SigningRuns;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.web.PageModel;

/** One act on many documents: sign with one PIN, number, seal and issue. Each is an act of its own; one may fail. */
@Path("/outgoing/batch")
@RequestScoped
public class BatchPage {

    private static final String VIEW = "outgoing/batch.xhtml";
    private static final int MOST = 100;

    /** Signatures are made in the background, so a page of them can be longer. */
    private static final int MOST_SIGNED = 1000;

    /** What a clerk can do to many, with the state from which. */
    private static final Map<OutgoingAct, OutgoingState> FROM = Map.of(
            OutgoingAct.NUMBER, OutgoingState.SIGNED,
            OutgoingAct.ISSUE, OutgoingState.NUMBERED);

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private SignerKeys keys;

    @Inject
    private SigningRuns runs;

    @Inject
    private Numbering numbering;

    @Inject
    private Issuing issuing;

    @Inject
    private Authorities authorities;

    @Inject
    private Credentials credentials;

    @Inject
    private CurrentActor current;

    @Inject
    private PageModel model;

    @GET
    @Path("{act: sign|number|issue}")
    public Response show(@PathParam("act") String name) {
        if (act(name) == OutgoingAct.SIGN && runs.running(current.actor())) {
            return toProgress();
        }
        offer(act(name), null);
        return Response.ok(VIEW).build();
    }

    /** How far the batch of signatures is, or how far it came before the server was started again. */
    @GET
    @Path("sign/progress")
    public Response progress() {
        authorities.requireSigner(current.actor());
        SigningProgress progress = runs.progress(current.actor());
        model.put("total", progress.total());
        model.put("done", progress.done());
        model.put("signed", progress.signed());
        model.put("lines", progress.lines());
        model.put("begun", progress.brokenOff().orElse(null));
        model.put("running", progress.running());
        model.put("cancelled", progress.cancelled());
        return Response.ok("outgoing/progress.xhtml").build();
    }

    /** The document under way is signed, no other one is begun. */
    @POST
    @Path("sign/cancel")
    public Response cancel() {
        authorities.requireSigner(current.actor());
        runs.cancel(current.actor());
        return toProgress();
    }

    private static Response toProgress() {
        return Response.seeOther(URI.create("/app/outgoing/batch/sign/progress"))
                .build();
    }

    @POST
    @Path("{act: sign|number|issue}")
    public Response perform(
            @PathParam("act") String name,
            @FormParam("chosen") List<String> chosen,
            @FormParam("pin") @DefaultValue("") String pin,
            @FormParam("accept-unknown") @DefaultValue("false") boolean unknownAccepted) {
        OutgoingAct act = act(name);
        List<Seen> seen =
                chosen.stream().map(BatchPage::seen).flatMap(Optional::stream).toList();
        if (seen.isEmpty() || seen.size() > most(act)) {
            return refused(
                    act,
                    new Refusal(
                            Refusal.Kind.INVALID,
                            seen.isEmpty() ? "outgoing.batch.none" : "outgoing.batch.too-many",
                            most(act)));
        }
        char[] secret = pin.toCharArray();
        try {
            if (act == OutgoingAct.SIGN) {
                runs.start(current.actor(), keys.open(current.actor(), secret, unknownAccepted), seen);
                // at once: what the batch's thread closes in its end, this request may not be reading from
                return toProgress();
            }
            model.put("lines", each(act, seen));
        } catch (Refusal refusal) {
            return refused(act, refusal);
        } finally {
            Arrays.fill(secret, '\0');
        }
        offer(act, null);
        return Response.ok(VIEW).build();
    }

    private Response refused(OutgoingAct act, Refusal refusal) {
        offer(act, refusal);
        return Response.status(refusal.kind().status()).entity(VIEW).build();
    }

    private List<BatchLine> each(OutgoingAct act, List<Seen> seen) {
        List<BatchLine> lines = new ArrayList<>();
        for (Seen document : seen) {
            try {
                if (act == OutgoingAct.NUMBER) {
                    numbering.number(current.actor(), document.id(), document.version());
                } else {
                    issuing.sealAndIssue(current.actor(), document.id(), document.version());
                }
                lines.add(done(document.id()));
            } catch (Refusal refusal) {
                failed(document.id(), refusal).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private BatchLine done(long id) {
        return new BatchLine(documents.find(current.actor(), id), null, List.of());
    }

    /** Empty for a document that one may not even know of. */
    private Optional<BatchLine> failed(long id, Refusal refusal) {
        return refusal.kind() == Refusal.Kind.NOT_FOUND
                ? Optional.empty()
                : Optional.of(new BatchLine(documents.find(current.actor(), id), refusal.key(), refusal.arguments()));
    }

    private void offer(OutgoingAct act, Refusal refusal) {
        Actor actor = current.actor();
        if (act == OutgoingAct.SIGN) {
            authorities.requireSigner(actor);
        } else {
            actor.require(Role.CLERK);
        }
        List<OutgoingRow> rows = waiting(actor, act).stream()
                .filter(row -> documents.actsNow(actor, row.document()).contains(act))
                .toList();
        model.put("rows", rows);
        model.put("act", act.name());
        model.put("page", act.name().toLowerCase(java.util.Locale.ROOT));
        model.put("problem", refusal == null ? null : refusal.key());
        model.put("problemArguments", refusal == null ? null : refusal.arguments());
        model.put("standing", act == OutgoingAct.SIGN ? keys.standing(actor).orElse(null) : null);
        model.put(
                "certificate",
                act == OutgoingAct.SIGN
                        ? credentials
                                .ofPerson(actor.personId())
                                .map(CertificateCard::of)
                                .orElse(null)
                        : null);
        if (model.get("lines") == null) {
            model.put("lines", null);
        }
    }

    private List<OutgoingRow> waiting(Actor actor, OutgoingAct act) {
        if (act == OutgoingAct.SIGN) {
            return documents.toBeSigned(actor, MOST_SIGNED);
        }
        OutgoingFilter waiting = new OutgoingFilter(
                Set.of(FROM.get(act)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                OutgoingFilter.Sort.STATE,
                false);
        return documents.list(actor, waiting, 0, MOST);
    }

    private static int most(OutgoingAct act) {
        return act == OutgoingAct.SIGN ? MOST_SIGNED : MOST;
    }

    private static OutgoingAct act(String name) {
        return OutgoingAct.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    /** {@code id:version}, as the page wrote it. */
    private static Optional<Seen> seen(String chosen) {
        return chosen.matches("\\d{1,18}:\\d{1,18}")
                ? Optional.of(new Seen(
                        Long.parseLong(chosen.substring(0, chosen.indexOf(':'))),
                        Long.parseLong(chosen.substring(chosen.indexOf(':') + 1))))
                : Optional.empty();
    }
}
