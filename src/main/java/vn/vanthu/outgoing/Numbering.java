package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.register.HeldNumber;
import vn.vanthu.register.NumberNotReserved;
import vn.vanthu.register.Registers;
import vn.vanthu.register.TakenNumber;
import vn.vanthu.register.TypeGroup;

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
        TakenNumber taken = registers.take(document.series(), document.type(), today, holder(id));
        document.number(taken.number(), today, now);
        records.done(document, OutgoingAct.NUMBER, actor, "");
        return taken;
    }

    /**
     * Gives the document a number of today's year that was reserved before.
     *
     * @throws NumberNotReserved when the number is not reserved, or no longer
     */
    @Transactional
    public TakenNumber numberReserved(Actor actor, long id, long version, int reserved) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.NUMBER, id, version);
        Instant now = clock.instant();
        LocalDate today = OfficeTime.dateOf(now);
        TakenNumber taken =
                registers.useReserved(document.series(), document.type(), today.getYear(), reserved, holder(id));
        document.number(taken.number(), today, now);
        records.done(document, OutgoingAct.NUMBER, actor, "", Map.of("reserved", "true"));
        return taken;
    }

    /** Numbers that can be given to the document now because they were reserved before, the lowest first. */
    public List<HeldNumber> reservedFor(OutgoingDocument document) {
        int year = OfficeTime.dateOf(clock.instant()).getYear();
        return registers.held(document.series(), TypeGroup.of(document.type()), year).stream()
                .filter(held -> !held.voided())
                .toList();
    }

    /** What the register calls a document that has a number. */
    static String holder(long id) {
        return "outgoing:" + id;
    }
}
