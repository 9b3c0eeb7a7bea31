package vn.vanthu.register;

import java.time.LocalDate;
import java.util.List;
import vn.vanthu.document.DocumentType;

/** Gives numbers. */
public interface Registers {

    /**
     * The next number of the owner's series for this type in the year of the date. It is given when the caller's
     * transaction commits, and was never given when it rolls back; without a transaction this fails. From here to the end
     * of that transaction nobody else gets a number of the series.
     *
     * @param type a numbered type
     * @param date the date of office that the document will carry
     * @param holder what gets the number, such as {@code outgoing:15}; it can have only one
     * @throws NumberAlreadyTaken when the holder has a number
     */
    TakenNumber take(SeriesOwner owner, DocumentType type, LocalDate date, String holder);

    /**
     * The next number of the agency's series of certified copies; under the same promises as {@link #take}.
     *
     * @param date the date of office of the copy
     * @param holder what gets the number; it can have only one
     */
    TakenNumber takeForCopy(long agencyId, LocalDate date, String holder);

    /**
     * Holds the next number back for a document that is still to come; under the same promises as {@link #take}.
     *
     * @param date a date of office in the year of the series
     * @param by who reserves it
     * @param reason why; 1 to 500 characters
     */
    TakenNumber reserve(SeriesOwner owner, TypeGroup group, LocalDate date, String by, String reason);

    /**
     * Gives a reserved number to a document.
     *
     * @throws NumberNotReserved when it is not reserved, or another was faster
     * @throws NumberAlreadyTaken when the holder has a number
     */
    TakenNumber useReserved(SeriesOwner owner, DocumentType type, int year, int number, String holder);

    /**
     * Voids a reserved number, or the number of a document that cannot go out. It is never given again.
     *
     * @param holder who has it; null for a reserved one
     * @param by who voids it
     * @param reason why; 1 to 500 characters
     * @throws NumberNotReserved when the holder does not have it
     */
    void voidNumber(SeriesOwner owner, TypeGroup group, int year, int number, String holder, String by, String reason);

    /** Reserved and voided numbers of a series and year, the lowest first. */
    List<HeldNumber> held(SeriesOwner owner, TypeGroup group, int year);

    /** The highest number that was given in a series and year; 0 while there is none. */
    int last(SeriesOwner owner, TypeGroup group, int year);
}
