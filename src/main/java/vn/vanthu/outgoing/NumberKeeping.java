package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.document.Notation;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Role;
import vn.vanthu.platform.problem.Refusal;
import vn.vanthu.platform.time.OfficeTime;
import vn.vanthu.register.Registers;
import vn.vanthu.register.SeriesOwner;
import vn.vanthu.register.TakenNumber;
import vn.vanthu.register.TypeGroup;

/** Numbers that stand outside the usual way: held back for a document that is still to come, and voided ones. */
@ApplicationScoped
public class NumberKeeping {

    private static final int LONGEST_REASON = 500;

    @Inject
    private OutgoingRecords records;

    @Inject
    private Registers registers;

    @Inject
    private Councils councils;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * Holds the next number of today's year back.
     *
     * @param councilId whose series it is; 0 for the agency's own
     * @param reason for the register; 1 to 500 characters
     */
    @Transactional
    public TakenNumber reserve(Actor actor, long councilId, TypeGroup group, String reason) {
        actor.require(Role.CLERK);
        TakenNumber taken = registers.reserve(
                series(actor, councilId), group, OfficeTime.dateOf(clock.instant()), actor.fullName(), checked(reason));
        tell(actor, "register.reserve", series(actor, councilId), group, taken.year(), taken.number(), reason);
        return taken;
    }

    /** Voids a reserved number that is no longer needed; it is never given again. */
    @Transactional
    public void voidReserved(Actor actor, long councilId, TypeGroup group, int year, int number, String reason) {
        actor.require(Role.CLERK);
        registers.voidNumber(series(actor, councilId), group, year, number, null, actor.fullName(), checked(reason));
        tell(actor, "register.void", series(actor, councilId), group, year, number, reason);
    }

    /**
     * Voids the number of a document that is numbered and cannot go out, and hands the document back to its drafter. Its
     * signatures fall with it: it takes its whole way again and gets another number.
     */
    @Transactional
    public void voidNumber(Actor actor, long id, long version, String reason) {
        OutgoingDocument document = records.lockFor(actor, OutgoingAct.VOID_NUMBER, id, version);
        String why = checked(reason);
        int number = document.number().orElseThrow();
        int year = document.numberedOn().orElseThrow().getYear();
        TypeGroup group = TypeGroup.of(document.type());
        Instant now = clock.instant();
        registers.voidNumber(document.series(), group, year, number, Numbering.holder(id), actor.fullName(), why);
        document.voidNumber(records.upload(document).orElse(null), now);
        records.done(
                document,
                OutgoingAct.VOID_NUMBER,
                actor,
                why,
                Map.of("number", Notation.formatNumber(number), "group", group.name(), "reason", why));
    }

    private SeriesOwner series(Actor actor, long councilId) {
        return councils.find(actor.agencyId(), councilId)
                .map(Council::series)
                .orElseGet(() -> SeriesOwner.agency(actor.agencyId()));
    }

    private void tell(
            Actor actor, String act, SeriesOwner series, TypeGroup group, int year, int number, String reason) {
        Map<String, String> details = new TreeMap<>();
        if (series.councilId() != 0) {
            details.put("council", Long.toString(series.councilId()));
        }
        details.put("number", Notation.formatNumber(number));
        details.put("reason", reason.strip());
        journal.record(actor, act, new Subject("register", group + "/" + year), details);
    }

    private static String checked(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refusal(Refusal.Kind.INVALID, why.isEmpty() ? "register.reason.missing" : "register.reason.long");
        }
        return why;
    }
}
