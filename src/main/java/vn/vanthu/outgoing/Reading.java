package vn.vanthu.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import vn.vanthu.audit.Journal;
import vn.vanthu.audit.Subject;
import vn.vanthu.organisation.Actor;
import vn.vanthu.platform.time.OfficeTime;

/** Reads a document otherwise than on the screen: two versions side by side, or on paper. */
@ApplicationScoped
public class Reading {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    @Inject
    private OutgoingDocuments documents;

    @Inject
    private SheetReading sheets;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** How the text of one version became that of another. Throws {@link UnknownDocument} where there is none. */
    public List<TextComparison.Line> compare(Actor actor, long id, int before, int after) {
        return TextComparison.of(
                sheets.lines(documents.version(actor, id, before).file()),
                sheets.lines(documents.version(actor, id, after).file()));
    }

    /**
     * A copy for printing, marked as one on each page: it is no signed document any more (NĐ 30/2020, Phụ lục VI). The
     * journal tells who printed.
     */
    @Transactional
    public byte[] print(Actor actor, long id) {
        return print(actor, id, documents.content(actor, id));
    }

    /** The same of an annex, by its place from 1. Throws {@link UnknownDocument} for a file that has no pages. */
    @Transactional
    public byte[] print(Actor actor, long id, int place) {
        OutgoingFile file = documents.annex(actor, id, place);
        if (!file.isPdf()) {
            throw new UnknownDocument();
        }
        return print(actor, id, file);
    }

    private byte[] print(Actor actor, long id, OutgoingFile file) {
        String mark = "Bản in từ hệ thống lúc "
                + MOMENT.format(clock.instant().atZone(OfficeTime.ZONE)) + ", người in: " + actor.fullName()
                + ". Không thay văn bản điện tử có chữ ký số.";
        byte[] print = sheets.print(file.file(), mark);
        journal.record(
                actor,
                "outgoing.print",
                new Subject(OutgoingRecords.SUBJECT, Long.toString(id)),
                Map.of("sha256", file.sha256()));
        return print;
    }
}
