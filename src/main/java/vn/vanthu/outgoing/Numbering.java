package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.register.Registers;
import vn.vanthu.register.TakenNumber;

/** The clerk gives number and date (NĐ 30/2020, Điều 14 and 15). They are written into the file by the seal's update. */
@ApplicationScoped
public class Numbering {

    @Inject
    private OutgoingRecords records;

    @Inject
    private Registers registers;

    @Inject
    private Clock clock;

    /**
     * Takes the next number of today's year.
     *
     * @return the number given
     */
    @Transactional
    public TakenNumber number(Actor actor, long id, long version) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.NUMBER, id, version);
        Instant now = clock.instant();
        LocalDate today = OfficeTime.dateOf(now);
        TakenNumber taken = registers.take(document.agencyId(), document.type(), today, "outgoing:" + id);
        document.number(taken.number(), today, now);
        records.done(document, OutgoingAct.NUMBER, actor, "");
        return taken;
    }
}
