package vn.vanthu.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.exchange.Consignment;
import vn.vanthu.exchange.Recalls;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.work.WorkItem;
import vn.vanthu.work.WorkSource;

/** What waits for an actor among incoming documents. */
@ApplicationScoped
public class IncomingWork implements WorkSource {

    private static final int MOST = 200;

    /** So many days before its deadline a document counts as soon due. */
    private static final int SOON = 3;

    @Inject
    private Reception reception;

    @Inject
    private IncomingDocuments documents;

    @Inject
    private Recalls recalls;

    @Inject
    private Clock clock;

    @Override
    public List<WorkItem> waitingFor(Actor actor) {
        List<WorkItem> items = new ArrayList<>();
        reception.waiting(actor).forEach(consignment -> items.add(toRegister(consignment)));
        if (actor.is(Role.CLERK)) {
            recalls.unconfirmedAt(actor.agencyId()).forEach(consignment -> items.add(toConfirm(consignment)));
        }
        if (actor.is(Role.SIGNATORY)) {
            documents
                    .list(actor, IncomingFilter.of(IncomingFilter.View.AWAITING_DIRECTION), 0, MOST)
                    .forEach(document -> items.add(toDirect(document)));
        }
        if (actor.is(Role.OFFICER) || actor.is(Role.UNIT_HEAD)) {
            documents.inHandsOf(actor, MOST).forEach(document -> items.add(toHandle(document)));
        }
        return items;
    }

    @Override
    public long countFor(Actor actor) {
        long count = reception.countWaiting(actor);
        if (actor.is(Role.CLERK)) {
            count += recalls.countUnconfirmedAt(actor.agencyId());
        }
        if (actor.is(Role.SIGNATORY)) {
            count += documents.count(actor, IncomingFilter.of(IncomingFilter.View.AWAITING_DIRECTION));
        }
        if (actor.is(Role.OFFICER) || actor.is(Role.UNIT_HEAD)) {
            count += documents.countInHandsOf(actor);
        }
        return count;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of("incoming");
    }

    private static WorkItem toRegister(Consignment consignment) {
        return new WorkItem(
                "incoming.work.register",
                40,
                consignment.facts().urgency().ordinal(),
                consignment.facts().notation(),
                consignment.facts().subject(),
                consignment.from().name(),
                consignment.since(),
                null,
                "/app/incoming/arrivals/" + consignment.id(),
                "incoming.act.REGISTER");
    }

    private static WorkItem toConfirm(Consignment consignment) {
        return new WorkItem(
                "incoming.work.recalled",
                35,
                consignment.facts().urgency().ordinal(),
                consignment.facts().notation(),
                consignment.facts().subject(),
                consignment.from().name(),
                consignment.recall().orElseThrow().at(),
                null,
                "/app/incoming/arrivals/" + consignment.id(),
                "incoming.act.CONFIRM_RECALL");
    }

    private static WorkItem toDirect(IncomingDocument document) {
        return item(document, "incoming.work.direct", 50, document.authorName(), "incoming.act.DIRECT");
    }

    private WorkItem toHandle(IncomingDocument document) {
        boolean soon = document.deadline()
                .map(deadline -> !deadline.isAfter(LocalDate.now(clock).plusDays(SOON)))
                .orElse(false);
        String verb = document.state() == IncomingState.ASSIGNED ? "incoming.act.START" : "incoming.act.FINISH";
        return soon
                ? item(document, "incoming.work.due", 30, document.directedBy(), verb)
                : item(document, "incoming.work.handle", 60, document.directedBy(), verb);
    }

    private static WorkItem item(IncomingDocument document, String group, int order, String from, String verb) {
        return new WorkItem(
                group,
                order,
                document.facts().urgency().ordinal(),
                document.facts().notation(),
                document.facts().subject(),
                from,
                document.changedAt(),
                document.deadline().orElse(null),
                "/app/incoming/" + document.id(),
                verb);
    }
}
