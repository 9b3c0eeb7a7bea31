package vn.vanthu.exchange;

import java.util.List;
import java.util.Objects;

/**
 * An issued document on its way to other agencies.
 *
 * @param outgoingDocumentId the sender's document
 * @param documentCode mã định danh văn bản: code of the agency, year of issue and ordinal in that year (QĐ 28/2018,
 *     Điều 10)
 * @param fromAgencyId the sender
 * @param recipientAgencyIds who gets it; repetitions count once
 * @param facts what is written on it
 * @param files the document itself first, then what goes with it; at least one
 * @param relations what it does to earlier documents of the sender
 */
public record Dispatch(
        long outgoingDocumentId,
        String documentCode,
        long fromAgencyId,
        List<Long> recipientAgencyIds,
        DocumentFacts facts,
        List<DispatchedFile> files,
        List<SentRelation> relations) {

    /** @throws IllegalArgumentException when there is no file, or the first is not the document itself */
    public Dispatch {
        Objects.requireNonNull(documentCode, "documentCode");
        Objects.requireNonNull(facts, "facts");
        recipientAgencyIds = recipientAgencyIds.stream().distinct().toList();
        files = List.copyOf(files);
        relations = List.copyOf(relations);
        if (files.isEmpty() || files.get(0).kind() != DispatchedFile.Kind.MAIN) {
            throw new IllegalArgumentException("A dispatch begins with the document itself");
        }
    }
}
