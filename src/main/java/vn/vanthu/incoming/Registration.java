package vn.vanthu.incoming;

import java.util.List;
import java.util.Optional;
import vn.vanthu.exchange.Consignment;
import vn.vanthu.exchange.DispatchedFile;
import vn.vanthu.exchange.DocumentFacts;

/**
 * What is written into the arrival register.
 *
 * @param source how it came
 * @param consignmentId the consignment, for what came through the exchange
 * @param documentCode mã định danh văn bản, or empty
 * @param authorCode code of the author agency, or empty
 * @param authorName tác giả
 * @param facts what is written on it
 * @param files the document itself first
 * @param note what the clerk noticed; may be empty
 */
public record Registration(
        Source source,
        Optional<Long> consignmentId,
        String documentCode,
        String authorCode,
        String authorName,
        DocumentFacts facts,
        List<DispatchedFile> files,
        String note) {

    public Registration {
        authorName = authorName.strip();
        note = note.strip();
        files = List.copyOf(files);
    }

    /** Of a document that came through the exchange: everything is as its sender says. */
    static Registration of(Consignment consignment, String note) {
        return new Registration(
                Source.EXCHANGE,
                Optional.of(consignment.id()),
                consignment.documentCode(),
                consignment.from().code(),
                consignment.from().name(),
                consignment.facts(),
                consignment.files(),
                note);
    }

    /** Of a document that came on paper or by e-mail. */
    public static Registration byHand(
            Source source, String authorName, DocumentFacts facts, DispatchedFile scan, String note) {
        return new Registration(source, Optional.empty(), "", "", authorName, facts, List.of(scan), note);
    }
}
