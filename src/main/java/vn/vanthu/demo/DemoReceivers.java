package vn.vanthu.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.exchange.Consignment;
import vn.vanthu.exchange.ConsignmentState;
import vn.vanthu.exchange.Exchange;
import vn.vanthu.incoming.Completion;
import vn.vanthu.incoming.Directive;
import vn.vanthu.incoming.Handling;
import vn.vanthu.incoming.IncomingAct;
import vn.vanthu.incoming.IncomingDocument;
import vn.vanthu.incoming.IncomingDocuments;
import vn.vanthu.incoming.IncomingRights;
import vn.vanthu.incoming.Reception;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.organisation.Unit;

/** What the demo's people do with the documents that reach them. */
@ApplicationScoped
public class DemoReceivers {

    private static final int DAYS_GIVEN = 10;

    @Inject
    private DemoActors people;

    @Inject
    private DemoSenders senders;

    @Inject
    private Exchange exchange;

    @Inject
    private Reception reception;

    @Inject
    private Handling handling;

    @Inject
    private IncomingDocuments documents;

    @Inject
    private Clock clock;

    /** Does the act where the document waits for it; otherwise nothing. */
    void perform(DemoPlan.Act act) {
        long agency = people.agency(act.receiver()).id();
        long sender = people.login(act.text().drafter()).agencyId();
        senders.find(sender, act.text().subject())
                .flatMap(document -> exchange.consignmentsOf(document.id()).stream()
                        .filter(consignment -> consignment.to().id() == agency)
                        .findFirst())
                .ifPresent(consignment -> handle(act, agency, consignment));
    }

    private void handle(DemoPlan.Act act, long agency, Consignment consignment) {
        Actor clerk = people.holder(agency, Role.CLERK).actor();
        boolean arrived = consignment.state() == ConsignmentState.ARRIVED;
        switch (act.kind()) {
            case REGISTER -> {
                if (arrived) {
                    reception.register(clerk, consignment.id(), consignment.version(), "", false);
                }
            }
            case REFUSE -> {
                if (arrived) {
                    reception.refuse(
                            clerk,
                            consignment.id(),
                            consignment.version(),
                            "Văn bản không thuộc thẩm quyền giải quyết của xã.");
                }
            }
            default -> documents.ofConsignment(clerk, consignment.id()).ifPresent(document -> advance(act, document));
        }
    }

    private void advance(DemoPlan.Act act, IncomingDocument document) {
        Actor leader = people.holder(document.agencyId(), Role.SIGNATORY).actor();
        if (act.kind() == DemoPlan.Kind.DIRECT) {
            if (may(leader, IncomingAct.DIRECT, document) && document.leadUnit().isEmpty()) {
                handling.direct(leader, document.id(), document.version(), directive(act.document(), leader));
            }
            return;
        }
        Optional<Actor> handler = document.leadUnit().map(unit -> people.head(document.agencyId(), unit.id()));
        if (handler.isEmpty()) {
            return;
        }
        if (act.kind() == DemoPlan.Kind.START && may(handler.get(), IncomingAct.START, document)) {
            handling.start(handler.get(), document.id(), document.version());
        }
        if (act.kind() == DemoPlan.Kind.FINISH && may(handler.get(), IncomingAct.FINISH, document)) {
            handling.finish(
                    handler.get(),
                    document.id(),
                    document.version(),
                    new Completion("Đã thực hiện theo ý kiến chỉ đạo và báo cáo Lãnh đạo.", ""));
        }
    }

    private static boolean may(Actor actor, IncomingAct act, IncomingDocument document) {
        return IncomingRights.actsOf(actor, document).contains(act);
    }

    private Directive directive(int ordinal, Actor leader) {
        List<Unit> units = handling.unitsFor(leader);
        Unit lead = units.get(ordinal % units.size());
        return new Directive(
                lead.id(),
                Set.of(),
                "Chủ trì nghiên cứu, tham mưu thực hiện; báo cáo kết quả đúng hạn.",
                LocalDate.now(clock).plusDays(DAYS_GIVEN));
    }
}
