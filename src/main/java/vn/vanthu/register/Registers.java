package vn.vanthu.register;

import java.time.LocalDate;
import vn.vanthu.document.DocumentType;

/** Gives numbers. */
public interface Registers {

    /**
     * The next number of the agency's series for this type in the year of the date. It is given when the caller's
     * transaction commits, and was never given when it rolls back; without a transaction this fails. From here to the end
     * of that transaction nobody else gets a number of the series.
     *
     * @param type a numbered type
     * @param date the date of office that the document will carry
     * @param holder what gets the number, such as {@code outgoing:15}; it can have only one
     * @throws NumberAlreadyTaken when the holder has a number
     */
    TakenNumber take(long agencyId, DocumentType type, LocalDate date, String holder);
}
