package vn.vanthu.register;

import java.util.Arrays;
import java.util.List;
import vn.vanthu.document.DocumentType;

/**
 * Types of document that share one series of numbers. The head of an agency decides on the series of administrative
 * documents (NĐ 30/2020, Điều 15.1); this is the usual division.
 */
public enum TypeGroup {
    /** Công văn. */
    LETTERS,
    /** Quyết định. */
    DECISIONS,
    /** All other named types. */
    OTHERS,
    /** Certified copies, which are no documents of a type: all kinds share this series (NĐ 30/2020, Điều 26). */
    COPIES;

    /** The series of documents, without that of copies. */
    public static List<TypeGroup> ofDocuments() {
        return List.of(LETTERS, DECISIONS, OTHERS);
    }

    /** The numbered types of the group. */
    public List<DocumentType> types() {
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.isNumbered() && of(type) == this)
                .toList();
    }

    /** The group of a numbered type. */
    public static TypeGroup of(DocumentType type) {
        return switch (type) {
            case OFFICIAL_LETTER -> LETTERS;
            case DECISION -> DECISIONS;
            default -> OTHERS;
        };
    }
}
