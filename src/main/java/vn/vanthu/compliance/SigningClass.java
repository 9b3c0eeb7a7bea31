package vn.vanthu.compliance;

import java.util.List;
import vn.vanthu.outgoing.DocumentIssued.FileFacts;
import vn.vanthu.outgoing.DocumentIssued.Finding;

/** How completely an issued document is signed. Each document is of exactly one class. */
public enum SigningClass {
    /** Ký số đầy đủ: person and agency on the main file, agency on each separate annex. */
    FULL,
    /** The person's signature only; the agency's is missing on the main file or on an annex. */
    PERSON_ONLY,
    /** The agency's signature only, as on the digital copy of a paper document. */
    AGENCY_ONLY,
    /** No digital signature at all. */
    NONE,
    /** At least one of the signatures is there and is not valid. */
    INVALID,
    /** None is invalid, but at least one could not be decided. */
    UNDETERMINED;

    /**
     * The class of a document by what was found of its files. The agency counts as signed when each file bears its valid
     * signature (NĐ 30/2020, Phụ lục I: annexes in separate files are signed by the agency).
     */
    public static SigningClass of(List<FileFacts> files) {
        if (any(files, Finding.INVALID)) {
            return INVALID;
        }
        if (any(files, Finding.INDETERMINATE)) {
            return UNDETERMINED;
        }
        boolean person = files.stream().anyMatch(file -> file.main() && file.person() == Finding.VALID);
        boolean agency = !files.isEmpty() && files.stream().allMatch(file -> file.agency() == Finding.VALID);
        if (person) {
            return agency ? FULL : PERSON_ONLY;
        }
        return agency ? AGENCY_ONLY : NONE;
    }

    private static boolean any(List<FileFacts> files, Finding finding) {
        return files.stream().anyMatch(file -> file.agency() == finding || file.main() && file.person() == finding);
    }
}
